/// The language that words are written in, by its two letters, as in `en`, `de` or `pt-BR`.
struct Language: Equatable {
    /// The two letters alone: a place after them, as in `pt-BR`, has the same rules.
    let code: String

    static let english = Language(code: "en")

    /// Nil where no language has these letters.
    init?(_ name: String) {
        let parts = name.lowercased().split(separator: "-", omittingEmptySubsequences: false)
        guard let code = parts.first, Language.known.contains(code), parts.count <= 2,
            parts.count == 1 || (2...4).contains(parts[1].utf8.count) && parts[1].utf8.allSatisfy({ $0 >= 97 && $0 <= 122 })
        else { return nil }
        self.code = String(code)
    }

    private init(code: String) { self.code = code }

    /// ISO 639-1.
    private static let known = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu \
        fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn \
        ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os \
        pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw \
        ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """.split(separator: " "))
}
