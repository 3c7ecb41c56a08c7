import Testing
@testable import HoldfastVault

