import Testing
@testable import HoldfastCore

