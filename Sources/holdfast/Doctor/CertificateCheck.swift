import Foundation
import NIOSSL

/// Whether browsers will accept the certificate, and for how long.
struct CertificateCheck {
    static let warning: TimeInterval = 21 * 24 * 3600
    var files: TLSFiles

    func run() -> [Finding] {
        let chain: [NIOSSLCertificate]
        do { chain = try NIOSSLCertificate.fromPEMFile(files.certificate) } catch {
            return [.wrong("\(files.certificate) cannot be read as a certificate.", "It must be PEM, the server's own certificate first.")]
        }
        return chain.prefix(1).map(dates) + [key()]
    }

    private func dates(of certificate: NIOSSLCertificate) -> Finding {
        let now = Date()
        let from = Date(timeIntervalSince1970: TimeInterval(certificate.notValidBefore))
        let until = Date(timeIntervalSince1970: TimeInterval(certificate.notValidAfter))
        if now < from { return .wrong("The certificate is valid only from \(from.ISO8601Format()).", "Check this machine's clock.") }
        if now > until { return .wrong("The certificate ended on \(until.ISO8601Format()).", "Renew it and start the relay again.") }
        guard until.timeIntervalSince(now) > Self.warning else {
            return .wrong("The certificate ends on \(until.ISO8601Format()).", "Renew it now, then start the relay again.")
        }
        return .well("The certificate is valid until \(until.ISO8601Format()).")
    }

    private func key() -> Finding {
        guard (try? NIOSSLPrivateKey(file: files.key, format: .pem)) != nil else {
            return .wrong(
                "\(files.key) cannot be read as a private key.", "It must be PEM, without a passphrase, readable by \(Places.user).")
        }
        let mode = (try? FileManager.default.attributesOfItem(atPath: files.key)[.posixPermissions] as? Int) ?? 0
        guard mode & 0o007 != 0 else { return .well("The private key can be read.") }
        return .wrong("Everyone on this machine can read the private key.", "chmod 600 \(files.key)")
    }
}
