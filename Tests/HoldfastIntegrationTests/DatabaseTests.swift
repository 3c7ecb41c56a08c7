import Foundation
import HoldfastVault
import Testing

@testable import HoldfastCore
@testable import HoldfastCoreTests
@testable import HoldfastRelayTests

struct DatabaseTests {
    @Test func `the database never holds a word, a name, a choice or a key of the couple`() async throws {
        let home = try Home(.sqlite)
        let folder = try #require(home.relay.folder)
        let (ana, sam) = (home.ana.phone, home.sam.phone)
        try await home.relay.run {
            try await home.meet(ana: "Ana of the lake", sam: "Sam of the hills")
            ana.press("mine.write")
            ana.press("write.keep", fields: ["text": "the heron came back"])
            ana.press("marks.set", ["activity": "three-questions", "open": true])
            ana.press("explore.ask", ["activity": "copy-me"])
            sam.answer("copy-me", "same")
            try await home.settle()
            ana.press("both.begin")
            try await home.settle()
            for phone in [ana, sam] { phone.pressSession("session.ready") }
            try await home.settle(9_000)
            #expect(ana.isRunning)
            sam.pressSession("session.soft")
            try await home.settle(30_000)
            ana.press("notice.show", fields: ["word": "wintergreen"])
            ana.press("show.now")
            for phone in [ana, sam] { phone.press("after.keep", ["activity": "copy-me"]) }
            ana.press("mine.move")
            ana.press("move.make")
            try await home.settle()
            // With its write-ahead log, as someone who takes the running machine finds it.
            try search(folder, for: words(of: home) + keys(of: home))
        }
        try search(folder, for: words(of: home) + keys(of: home))
    }

    private func words(of home: Home) -> [Data] {
        let code = home.ana.phone.view.code ?? []
        let words: [String] = [
            "Ana of the lake", "Sam of the hills", "the heron came back", "wintergreen", "copy-me", "three-questions", "reflection",
            "noticing", "\"k\":", "answer|", "mark|", code.joined(), code.joined(separator: "-" as String),
        ]
        return words.filter { !$0.isEmpty }.map { Data($0.utf8) }
    }

    /// As bytes, and as every text that they are written in.
    private func keys(of home: Home) -> [Data] {
        [home.ana, home.sam].flatMap { handset -> [Data] in
            guard let member = handset.vault.member, let pair = handset.vault.pair else { return [] }
            let token = Bytes.fromBase64(member.relayToken) ?? []
            let recovery = RecoveryCode(member).description
            let letters = recovery.filter { $0 != "-" }
            var keys = [Data(recovery.utf8), Data(letters.utf8)]
            for bytes in [member.bytes, pair.bytes, token] {
                keys += [Data(bytes), Data(Bytes.base64(bytes).utf8), Data(Bytes.hex(bytes).utf8)]
            }
            return keys
        }
    }

    private func search(_ folder: URL, for needles: [Data]) throws {
        #expect(needles.count > 20 && needles.allSatisfy { $0.count >= 4 })
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(files.contains { $0.lastPathComponent == "holdfast.sqlite" })
        for file in files {
            guard let bytes = try? Data(contentsOf: file) else {
                // The write-ahead log goes when the last reader does, which may be between the listing and here.
                #expect(file.lastPathComponent != "holdfast.sqlite")
                continue
            }
            for needle in needles where bytes.range(of: needle) != nil {
                Issue.record("\(file.lastPathComponent) holds \(String(decoding: needle, as: UTF8.self))")
            }
        }
    }
}
