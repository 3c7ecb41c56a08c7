import Foundation

/// What this machine gives the relay.
struct MachineChecks {
    /// Each phone holds one stream open, and each stream is one open file.
    static let filesWanted: UInt64 = 4096
    /// 2026-01-01, before which no copy of Holdfast was made.
    static let earliest: TimeInterval = 1_767_225_600

    func run() -> [Finding] { [openFiles(), clock()] }

    private func openFiles() -> Finding {
        var limit = rlimit()
        #if canImport(Glibc)
        let result = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        #else
        let result = getrlimit(RLIMIT_NOFILE, &limit)
        #endif
        guard result == 0 else { return .note("The limit of open files is not known.", "Nothing to do.") }
        guard limit.rlim_cur < Self.filesWanted else { return .well("May open \(limit.rlim_cur) files: as many phones at once.") }
        return .note(
            "May open only \(limit.rlim_cur) files at once: fewer phones than that.",
            "For more, raise it: ulimit -n 65536, or LimitNOFILE=65536 in the systemd unit.")
    }

    /// The relay's clock decides what day it is and keeps two phones in step.
    private func clock() -> Finding {
        guard Date().timeIntervalSince1970 < Self.earliest else { return .well("The clock says \(Date().ISO8601Format()).") }
        return .wrong("The clock says \(Date().ISO8601Format()), which cannot be.", "Set it, and keep it set: timedatectl set-ntp true")
    }
}
