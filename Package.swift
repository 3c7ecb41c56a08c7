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
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .target(name: "HoldfastCore", swiftSettings: strict),
        .target(
            name: "HoldfastVault",
            dependencies: [.product(name: "Crypto", package: "swift-crypto"), .product(name: "CryptoExtras", package: "swift-crypto")],
            swiftSettings: strict),
        .target(
            name: "HoldfastContent",
            dependencies: ["HoldfastCore", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        .target(
            name: "HoldfastRelay",
            dependencies: [
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "holdfast",
            dependencies: [
                "HoldfastCore", "HoldfastContent", "HoldfastRelay", "HoldfastVault",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
            ],
            swiftSettings: strict),
        .testTarget(name: "HoldfastCoreTests", dependencies: ["HoldfastCore"], swiftSettings: strict),
        .testTarget(name: "HoldfastVaultTests", dependencies: ["HoldfastVault"], swiftSettings: strict),
        .testTarget(name: "HoldfastContentTests", dependencies: ["HoldfastContent", "HoldfastCore"], swiftSettings: strict),
        .testTarget(
            name: "HoldfastRelayTests",
            dependencies: ["HoldfastRelay", .product(name: "HummingbirdTesting", package: "hummingbird")],
            swiftSettings: strict),
    ]
)
