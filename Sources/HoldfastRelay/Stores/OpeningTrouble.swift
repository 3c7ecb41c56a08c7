import GRDB

/// Why a database could not be opened, for the one who starts the relay: what is wrong, then what to do.
public func openingTrouble(_ error: any Error) -> String {
    guard let error = error as? DatabaseError else { return "\(error)" }
    switch error.resultCode {
    case .SQLITE_FULL:
        return "its disk is full. Make room and start again; what was kept there is not lost."
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
        return "the files in it cannot be written. Start Holdfast as the user who owns them, or make them writable."
    case .SQLITE_NOTADB, .SQLITE_CORRUPT:
        return "holdfast.sqlite in it is damaged, or no database. Keep that file, and restore a backup in its place."
    case .SQLITE_BUSY, .SQLITE_LOCKED:
        return "another program holds the database. Perhaps another Holdfast is at work there; end it first."
    default:
        return "\(error)"
    }
}
