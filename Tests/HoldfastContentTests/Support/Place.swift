import Foundation

@testable import HoldfastContent

/// The repository this test stands in.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let english = root.appendingPathComponent("Content/en")
    static let core = root.appendingPathComponent("Sources/HoldfastCore")
}

/// A folder of content that is gone when the test is.
final class Folder {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("holdfast-content-" + UUID().uuidString)

    init(_ files: [String: String]) throws {
        for (name, text) in files { try write(name, Data(text.utf8)) }
    }

    func write(_ name: String, _ data: Data) throws {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}

/// The line of `text` that holds `part` first, counted from 1.
func line(of part: String, in text: String) -> Int? {
    guard let range = text.range(of: part) else { return nil }
    return text[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).count
}

/// A seeded sequence of numbers, so that a failure can be had again.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Holdfast's own content, read once for all tests of packs that stand beside it.
enum Ours {
    static let library = Result { try ContentLibrary.load(folder: Repository.english) }
}
