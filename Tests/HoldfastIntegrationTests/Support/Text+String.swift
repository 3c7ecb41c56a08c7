import HoldfastCore

// The vault and the network speak String, the core speaks Text.

extension JSON {
    nonisolated static func string(_ string: String) -> JSON { .string(Text(string)) }
}
