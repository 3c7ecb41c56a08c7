// What lies in the folder of a pack and is not read: its writer would wait for it in vain.
extension Report {
    /// Files that each folder can hold beside its parts, and those of the app's own, which only a language of Holdfast has.
    static let heads = ["pack.yaml", "sources.yaml"]
    static let ofTheApp = ["help.yaml", "words.yaml", "check-words.yaml"]

    /// The mistakes of what is not read, each under the name of its file.
    static func strays(in files: PackFiles, isPack: Bool) -> [Mistake] {
        files.names().filter(\.isMeant).flatMap { name in
            var report = Report(file: name)
            if PackFiles.parts.contains(name) { return strays(in: name, files) }
            if files.isFolder(name) { report.stray(folder: name, files) } else { report.stray(file: name, isPack) }
            return report.mistakes
        }
    }

    private static func strays(in part: String, _ files: PackFiles) -> [Mistake] {
        guard files.isInside(part), files.isFolder(part) else {
            var report = Report(file: part)
            report.add(
                .start, files.isFolder(part) ? "this folder is a link that leads out" : "this is no folder",
                "nothing outside of a pack is read or given away with it", "make a folder \(part) here, and put the files into it")
            return report.mistakes
        }
        return files.names(in: part).filter { $0.isMeant && !$0.hasSuffix(".yaml") }.flatMap { name in
            var report = Report(file: part + "/" + name)
            if files.isFolder(part + "/" + name) {
                report.add(
                    .start, "this folder is not read", "the files of \(part) lie side by side", "put what is in it into \(part)/ itself")
            } else if name.isLikeYAML || name.hasSuffix(".txt") || !name.contains(".") {
                report.unread("rename it to \(name.base).yaml")
            }
            return report.mistakes
        }
    }

    private mutating func stray(folder name: String, _ files: PackFiles) {
        let near = nearest(to: name.lowercased(), among: PackFiles.parts)
        guard near != nil || files.names(in: name).contains(where: \.isLikeYAML) else { return }
        add(
            .start, "the folder \(name) is not read", "a pack has the folders " + PackFiles.parts.joined(separator: ", "),
            near.map { "rename it to \($0)" } ?? "put its files into one of these, or move it out of the pack")
    }

    private mutating func stray(file name: String, _ isPack: Bool) {
        guard !Report.heads.contains(name) else { return }
        if Report.ofTheApp.contains(name) {
            guard isPack else { return }
            add(
                .start, "a pack has no \(name)", "these are of the app itself, and stand with each of its languages alone",
                "take it out: a pack is activities/, questions/, prompts/, sources.yaml and pack.yaml")
        } else if name.isLikeYAML {
            let known = isPack ? Report.heads : Report.heads + Report.ofTheApp
            let near = nearest(to: name.base.lowercased(), among: known.map(\.base))
            unread(near.map { "rename it to \($0).yaml" } ?? "put it into activities/, questions/ or prompts/, as \(name.base).yaml")
        }
    }

    private mutating func unread(_ remedy: String) {
        add(.start, "this file is not read", "each file has a name that ends in .yaml, and its own place", remedy)
    }
}

extension String {
    /// Not hidden, and no copy that an editor left.
    fileprivate var isMeant: Bool { !hasPrefix(".") && !hasPrefix("#") && !hasSuffix("~") }

    fileprivate var isLikeYAML: Bool {
        let parts = lowercased().split(separator: ".").dropFirst()
        return (parts.contains("yaml") || parts.contains("yml")) && !["bak", "orig", "old"].contains(parts.last)
    }

    fileprivate var base: String { String(prefix { $0 != "." }) }
}
