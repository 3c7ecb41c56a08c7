import Configuration
import Foundation

/// The places a setting can come from, the first that has it wins: command line, environment, file.
///
/// A setting called `tlsCertificate` is `--tls-certificate`, `HOLDFAST_TLS_CERTIFICATE` and `"tlsCertificate"`. A value that
/// cannot be read is an error, never a silent fall to the next place.
struct SettingSources {
    private let sources: [(place: String, provider: any ConfigProvider)]

    /// `file` is a JSON object. Throws where it cannot be read or names a setting that does not exist.
    init(arguments: [String: ConfigContent], environment: [String: String], file: String?, known: Set<String>) async throws {
        let given = Dictionary(
            uniqueKeysWithValues: arguments.map { name, value in
                (AbsoluteConfigKey([name]), ConfigValue(value, isSecret: false))
            })
        var sources: [(String, any ConfigProvider)] = [
            ("the command line", InMemoryProvider(values: given)),
            ("the environment", EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: "holdfast")),
        ]
        if let file { sources.append((file, try await Self.read(file, known: known))) }
        self.sources = sources
    }

    func text(_ name: String) throws(Failure) -> String? {
        try value(name, .string).flatMap { if case .string(let text) = $0 { text } else { nil } }
    }

    func number(_ name: String, in range: ClosedRange<Int>) throws(Failure) -> Int? {
        guard case .int(let number)? = try value(name, .int) else { return nil }
        guard range.contains(number) else {
            throw Failure("\(name) is \(number).", do: "It must be between \(range.lowerBound) and \(range.upperBound).")
        }
        return number
    }

    private func value(_ name: String, _ type: ConfigType) throws(Failure) -> ConfigContent? {
        for (place, provider) in sources {
            do {
                if let found = try provider.value(forKey: AbsoluteConfigKey([name]), type: type).value { return found.content }
            } catch {
                throw Failure(
                    "\(name) from \(place) is not \(type == .int ? "a whole number" : "a text").", do: "See holdfast serve --help.")
            }
        }
        return nil
    }

    private static func read(_ file: String, known: Set<String>) async throws -> any ConfigProvider {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Failure("The settings file \(file) cannot be read.", do: "Check the path given with --config, and who may read it.")
        }
        guard let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any] else {
            throw Failure(
                "The settings file \(file) is not a JSON object.", do: #"Write, for example: {"port": 8080, "data": "/var/lib/holdfast"}"#)
        }
        if let strange = object.keys.sorted().first(where: { !known.contains($0) }) {
            throw Failure(
                "The settings file \(file) has “\(strange)”, which is no setting.",
                do: "Settings are: \(known.sorted().joined(separator: ", ")).")
        }
        let path = InMemoryProvider(values: ["filePath": ConfigValue(.string(file), isSecret: false)])
        return try await FileProvider<JSONSnapshot>(config: ConfigReader(provider: path))
    }
}
