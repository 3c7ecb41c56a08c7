import Testing
@testable import HoldfastContent

