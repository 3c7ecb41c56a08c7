import Testing

@testable import HoldfastVault

/// Codes are copied from paper, read over the phone and typed with a thumb.
struct CodeTests {
    @Test func `a recovery sheet never changes`() {
        #expect(RecoveryCode(Vectors.memberSecret).description == Vectors.all.member.recoveryCode)
    }

    @Test(arguments: Vectors.all.recovery.read)
    func `no way of typing a right code is refused`(text: String) throws {
        #expect(try RecoveryCode(reading: text).secret == Vectors.memberSecret)
    }

    @Test(arguments: Vectors.all.recovery.refused.map { ($0.text, $0.why) })
    func `a wrong code is never taken for a right one`(text: String, why: String) {
        let found: String
        do throws(VaultError) {
            found = "\(try RecoveryCode(reading: text))"
        } catch {
            switch error {
            case .codeLength: found = "length"
            case .codeLetter: found = "letters"
            case .codeChecksum: found = "checksum"
            default: found = "\(error)"
            }
        }
        #expect(found == why)
    }

    @Test func `a refusal never leaves a person without a next step`() {
        #expect(VaultError.codeLength(expected: 28, found: 27).description.contains("28"))
        #expect(VaultError.codeChecksum.description.contains("group by group"))
        #expect(VaultError.codeLetter("ü").description.contains("ü"))
    }

    @Test func `a code never reads differently from how it was written`() throws {
        for _ in 0..<200 {
            let secret = MemberSecret()
            #expect(try RecoveryCode(reading: RecoveryCode(secret).description).secret == secret)
            let typed = TypedCode()
            #expect(try TypedCode(reading: typed.description) == typed)
            #expect(typed.description.count == 14)
        }
    }

    @Test func `a code never contains a letter that looks like another`() {
        let letters = Set((0..<200).flatMap { _ in RecoveryCode(MemberSecret()).description })
        #expect(letters.isDisjoint(with: "ILOUilou"))
        #expect(letters.count == 33)
    }

    @Test func `hardly any slip of one letter goes unnoticed`() throws {
        let code = Array(Vectors.all.member.recoveryCode.filter { $0 != "-" })
        var unnoticed = 0
        for place in code.indices {
            for letter in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" where letter != code[place] {
                var slip = code
                slip[place] = letter
                if (try? RecoveryCode(reading: String(slip))) != nil { unnoticed += 1 }
            }
        }
        // 868 slips, each with a chance of 1 in 4096: four or more would mean that the checksum is not one.
        #expect(unnoticed < 4)
    }

    @Test(arguments: ["", "ABCD-EFGH-JKM", "ABCD-EFGH-JKMNP", "ABCD-EFGH-JKMU", "ABCD-EFGH-JKM🌊", "ABCD EFGH\u{0}JKMN"])
    func `a wrong typed code is never stretched`(text: String) {
        #expect(throws: VaultError.self) { try TypedCode(reading: text) }
    }

    @Test func `I, L and O are never in a reader's way`() throws {
        #expect(try TypedCode(reading: "il0o-IL1O-abcd") == TypedCode(reading: "1100-1110-ABCD"))
    }
}
