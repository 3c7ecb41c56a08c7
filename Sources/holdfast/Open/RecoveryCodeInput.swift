import Foundation

/// Where a secret may come from: a file, or what is typed or piped in. Never the command line.
struct RecoveryCodeInput {
    var file: String?

    func read() throws(Failure) -> String {
        if let file {
            guard let text = FileManager.default.contents(atPath: file).map({ String(decoding: $0, as: UTF8.self) }) else {
                throw Failure("The file \(file) cannot be read.", do: "Check the path given with --code-file.")
            }
            return text.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        if isatty(STDIN_FILENO) == 1 {
            // Not standard output, which may be going into a file.
            FileHandle.standardError.write(Data("Recovery code, from the sheet (seven groups of four): ".utf8))
        }
        guard let line = readLine(), !line.isEmpty else {
            throw Failure("No recovery code was given.", do: "Type it when asked, pipe it in, or use --code-file.")
        }
        return line
    }
}
