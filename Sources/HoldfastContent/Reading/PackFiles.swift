import Foundation

/// The files of one folder, and never one outside it: a link that leads out is refused, so that nothing of what it leads to is read, shown
/// or given away.
struct PackFiles {
    let folder: URL
    private let root: String

    init(_ folder: URL) {
        self.folder = folder
        root = folder.resolvingSymlinksInPath().standardizedFileURL.path
    }

    /// Why this is no folder to read; nil where it is one.
    var trouble: Mistake? {
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder)
        guard !isThere || !isFolder.boolValue else { return nil }
        return Mistake(
            file: folder.lastPathComponent, line: 1, column: 1, what: isThere ? "this is a file" : "there is no such folder",
            why: "a pack is a folder, with a folder activities/ in it",
            remedy: isThere ? "give the folder of the pack: \(PackFiles.around(folder).path)" : "check the path")
    }

    /// The folder of the pack that somebody most likely meant by one of its files.
    static func around(_ file: URL) -> URL {
        let above = file.standardizedFileURL.deletingLastPathComponent()
        return parts.contains(above.lastPathComponent) ? above.deletingLastPathComponent() : above
    }

    /// The folders of a pack.
    static let parts = ["activities", "questions", "prompts"]

    /// Every name in a folder inside this one, or in this one; nothing where it leads out.
    func names(in part: String = "") -> [String] {
        guard isInside(part) else { return [] }
        return ((try? FileManager.default.contentsOfDirectory(atPath: url(part).path)) ?? []).sorted()
    }

    /// The files that are read in one of the folders of a pack.
    func named(_ part: String) -> [String] {
        names(in: part).filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.map { part + "/" + $0 }
    }

    /// Also where it is a link that leads nowhere.
    func has(_ name: String) -> Bool { (try? FileManager.default.attributesOfItem(atPath: url(name).path)) != nil }

    func isFolder(_ name: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url(name).path, isDirectory: &isFolder) && isFolder.boolValue
    }

    func isInside(_ name: String) -> Bool {
        let path = url(name).resolvingSymlinksInPath().standardizedFileURL.path
        return path == root || path.hasPrefix(root.hasSuffix("/") ? root : root + "/")
    }

    func read(_ file: String, into report: inout Report) -> Written? {
        guard isInside(file) else {
            report.add(
                .start, "this is a link that leads out of the folder", "nothing outside of a pack is read or given away with it",
                "put the file itself here, or take the link out")
            return nil
        }
        let kind = try? FileManager.default.attributesOfItem(atPath: url(file).resolvingSymlinksInPath().path)[.type] as? FileAttributeType
        guard kind == .typeRegular else {
            report.add(.start, "this is no file", "only a file can be read", "write a file of this name, or take this out")
            return nil
        }
        return Written.read(url(file), into: &report)
    }

    private func url(_ name: String) -> URL { name.isEmpty ? folder : folder.appendingPathComponent(name) }
}
