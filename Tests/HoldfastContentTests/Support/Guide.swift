import Foundation

@testable import HoldfastContent

/// What docs/content-guide.md shows and says.
enum Guide {
    static let url = Repository.root.appendingPathComponent("docs/content-guide.md")
    static let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""

    /// The files that it shows whole: each begins with the path that it has.
    static let files: [String: String] = {
        var files: [String: String] = [:]
        for block in text.components(separatedBy: "```") {
            guard let mark = block.range(of: "yaml\n# \(folder)/"), mark.lowerBound == block.startIndex else { continue }
            let name = block[mark.upperBound...].prefix { $0 != "\n" }
            files[String(name)] = String(block.dropFirst("yaml\n".count))
        }
        return files
    }()

    /// What its folder is called there.
    static let folder = "my-pack"

    /// What it tells a writer to write, for what, and the answer that it shows for it.
    static let mistake: (old: String, new: String, answer: String)? = {
        guard let told = text.firstMatch(of: /Write `(words:[^`]+)` for `(words:[^`]+)`, and it says so:\n\n```\n([^`]+)\n```/) else {
            return nil
        }
        return (String(told.2), String(told.1), String(told.3))
    }()

    /// The rows of its table of families: the name, and what the last column says.
    static let gates: [String: String] = {
        let rows = text.matches(of: /\n\| `([a-zA-Z0-9]+)` \| [^|\n]+ \| ([^|\n]+) \|(?=\n)/).map { (String($0.1), String($0.2)) }
        return Dictionary(rows) { first, _ in first }
    }()
}
