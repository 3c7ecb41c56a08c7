import ArgumentParser
import Configuration
import Hummingbird
import GRDB
import Crypto
import Yams
print("holdfast")
