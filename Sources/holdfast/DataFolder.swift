import Foundation

/// The folder that holds everything a relay must not lose.
struct DataFolder {
    let url: URL

    init(_ path: String) { url = URL(filePath: path, directoryHint: .isDirectory) }

    var database: URL { url.appending(path: "holdfast.sqlite") }

    /// Makes the folder, for this user alone, and tries it out.
    func prepare() throws(Failure) {
        let files = FileManager.default
        do {
            let privately: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
            try files.createDirectory(at: url, withIntermediateDirectories: true, attributes: privately)
            let trial = url.appending(path: ".writable-\(UUID().uuidString)")
            try Data().write(to: trial)
            try files.removeItem(at: trial)
        } catch {
            throw Failure(
                "The data folder \(url.path) cannot be written.",
                do: "Choose another with --data, or let \(Places.user) write there. (\(error.localizedDescription))")
        }
    }

    /// The database that a relay has made here before.
    func existingDatabase() throws(Failure) -> URL {
        guard FileManager.default.fileExists(atPath: database.path) else {
            throw Failure("There is no database in \(url.path).", do: "Give the folder that the relay was started with: --data FOLDER")
        }
        guard FileManager.default.isReadableFile(atPath: database.path) else {
            throw Failure("\(database.path) may not be read by \(Places.user).", do: "Run this as the user that the relay runs as.")
        }
        return database
    }
}
