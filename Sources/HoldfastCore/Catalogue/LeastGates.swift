// The private body profile against each family (science 9): a pack may be stricter, never laxer (R35). The one table, read by
// the content check with a remedy for each, and by the core before it takes a pack from outside.

public enum LeastGates {
    /// A family, a group or a kind of scene, then its flags: `!` never, `?` only when asked for, else the lowest rung.
    private static let table: Text = """
        A1 seizures panic;A2 pregnant bones surgery panic joints skin;\
        A3 pregnant falls one-leg bones surgery heart seizures breath joints eyes;\
        A4 !pregnant !falls !one-leg !bones !blood !surgery !heart !seizures !breath !joints !eyes !skin ?panic;\
        A5 pregnant blood surgery seizures breath joints skin ?panic;\
        A6 pregnant falls one-leg bones surgery heart seizures breath joints eyes;\
        A8 pregnant falls one-leg bones surgery heart seizures breath joints eyes;A9 allergy;\
        A10 heart breath panic skin !pregnant !falls !one-leg !bones !blood !surgery !seizures !joints !eyes;\
        A11 pregnant falls one-leg bones blood surgery joints !seizures;\
        A12 pregnant falls bones surgery seizures breath panic joints skin;\
        A13 pregnant heart seizures breath panic;A14 pregnant heart seizures breath panic;\
        A15 falls one-leg bones surgery heart seizures breath joints;A16 panic skin;A20 seizures panic;\
        gaze seizures panic;held pregnant bones surgery panic joints skin;skin panic skin;\
        play pregnant blood surgery seizures breath joints skin ?panic;\
        push heart breath panic skin !pregnant !falls !one-leg !bones !blood !surgery !seizures !joints !eyes;\
        taste !allergy;glances seizures panic;pace pregnant heart seizures breath panic
        """

    public static func of(_ name: Text) -> [Activity.Gate] {
        for row in table.split(UInt8(ascii: ";")) {
            let words = row.split(UInt8(ascii: " "))
            guard words.first == name else { continue }
            return words.dropFirst().map { word in
                switch word.bytes[0] {
                case UInt8(ascii: "!"): Activity.Gate(flag: word.dropping(1), effect: .never)
                case UInt8(ascii: "?"): Activity.Gate(flag: word.dropping(1), effect: .ask)
                default: Activity.Gate(flag: word, effect: .lower)
                }
            }
        }
        return []
    }
}

extension Activity.Gate.Effect {
    /// How strict it is, least first.
    public var rank: Int {
        switch self {
        case .lower: 0
        case .ask: 1
        case .never: 2
        }
    }
}
