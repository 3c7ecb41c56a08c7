import Foundation
import Testing
import Yams

/// `docs/openapi.yaml`, as read.
struct OpenAPI {
    private let root: [String: Any]
    /// By call, as in `GET /v1/offers`.
    let operations: [String: [String: Any]]

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/openapi.yaml").standardizedFileURL
        let text = try String(contentsOf: file, encoding: .utf8)
        root = try #require(try Yams.load(yaml: text) as? [String: Any])
        var operations: [String: [String: Any]] = [:]
        for (path, methods) in try #require(root["paths"] as? [String: [String: Any]]) {
            for (method, operation) in methods where method != "parameters" {
                operations["\(method.uppercased()) \(path)"] = try #require(operation as? [String: Any])
            }
        }
        self.operations = operations
    }

    /// What stands at `#/components/...`; nothing where nothing does.
    func resolve(_ reference: String) -> [String: Any] {
        reference.split(separator: "/").dropFirst().reduce(root) { $0[String($1)] as? [String: Any] ?? [:] }
    }

    func responses(of call: String) -> [String: [String: Any]] { operations[call]?["responses"] as? [String: [String: Any]] ?? [:] }

    /// The schemas of a response or of a request's body, by media type.
    func schemas(of content: [String: Any]?) -> [String: [String: Any]] {
        let target = (content?["$ref"] as? String).map(resolve) ?? content ?? [:]
        return (target["content"] as? [String: [String: Any]] ?? [:]).compactMapValues { $0["schema"] as? [String: Any] }
    }
}
