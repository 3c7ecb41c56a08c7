import HoldfastCore

// What no activity ever asks of a body (R36, and the neck rules of science A4): the core's own list, read here word by word.
// Lines that rule a step out may name it; `Report.lint` says which they are.
extension Ban {
    static let forbidden = Forbidden.steps.map { group in
        Ban(group.phrases.listed.description, why: group.why.description, remedy: group.remedy.description)
    }

    /// Fine while sitting; never together with balance (R36).
    static let closedEyes = Ban(Forbidden.closedEyes.listed.description)
    static let balance = Ban(Forbidden.balance.listed.description)
    static let tasting = Ban(Forbidden.tasting.listed.description)
    static let ingredients = Ban(Forbidden.ingredients.listed.description)
}
