// swift-tools-version:6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "Holdfast",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "HoldfastCore", targets: ["HoldfastCore"]),
        .library(name: "HoldfastVault", targets: ["HoldfastVault"]),
        .executable(name: "holdfast", targets: ["holdfast"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // The core, twice: natively, and compiled to core.wasm by a plugin while the executable is built; the shell is packed beside it.
        .target(name: "HoldfastCore", swiftSettings: strict),
        .plugin(name: "BuildWeb", capability: .buildTool(), exclude: ["core", "need.sh", "shell"]),
        .target(name: "CWebRuntime"),

        .target(
            name: "HoldfastVault",
            dependencies: [.product(name: "Crypto", package: "swift-crypto"), .product(name: "CryptoExtras", package: "swift-crypto")],
            swiftSettings: strict),
        .target(
            name: "HoldfastContent",
            dependencies: ["HoldfastCore", .product(name: "Yams", package: "Yams")],
            // Every start of a relay reads every sentence of the packs, and the tests start hundreds of debug builds.
            swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .target(
            name: "HoldfastRelay",
            dependencies: [
                "CZlib",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdHTTP2", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "holdfast",
            dependencies: [
                "HoldfastContent", "HoldfastCore", "HoldfastRelay", "HoldfastVault",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict,
            plugins: ["BuildWeb"]),

        .testTarget(name: "CWebRuntimeTests", dependencies: ["CWebRuntime"], swiftSettings: strict),
        .testTarget(name: "HoldfastCoreTests", dependencies: ["HoldfastContent", "HoldfastCore"], swiftSettings: strict),
        .testTarget(name: "HoldfastVaultTests", dependencies: ["HoldfastVault"], swiftSettings: strict),
        .testTarget(
            name: "HoldfastContentTests",
            dependencies: ["HoldfastContent", "HoldfastCore", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        .testTarget(
            name: "HoldfastRelayTests",
            dependencies: [
                "HoldfastRelay",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        // The drivers of the core's and the relay's tests, joined: two cores against the real relay. One thread of events, as in
        // a browser.
        .testTarget(
            name: "HoldfastIntegrationTests",
            dependencies: [
                "HoldfastCore", "HoldfastCoreTests", "HoldfastRelay", "HoldfastRelayTests", "HoldfastVault",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: strict + [.defaultIsolation(MainActor.self)]),
    ]
)
