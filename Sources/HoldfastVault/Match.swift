import Crypto

extension PairSecret {
    /// What the relay compares without knowing what it means: the first 16 bytes of HMAC-SHA-256 (RFC 2104)
    /// of `label` under the match key, 22 characters of base64url.
    public func matchToken(_ label: String) -> String {
        Bytes.base64(HMAC<SHA256>.authenticationCode(for: Array(label.utf8), using: matchKey).prefix(16))
    }

    /// Three places in the list of 256 words, which both members compare after joining. Somebody who stood
    /// between them would have to hit all three: one chance in 16 million.
    public func wordIndices(pair: String, creator: String, joiner: String) -> [Int] {
        let transcript = "\(pair)|\(creator)|\(joiner)"
        return HMAC<SHA256>.authenticationCode(for: Array(transcript.utf8), using: wordsKey).prefix(3).map(Int.init)
    }
}
