/**
 * Something the vault will not do, with the reason as the core reads it: `length`, `letters`, `checksum`,
 * `forged`, `unreadable`, `notALink`, `tooLarge`, `noPair`, `noMember`, `exists`, `unknown`.
 */
export class Refusal extends Error {
  /** @param {string} why @param {string} [message] for a person who reads the console */
  constructor(why, message = why) {
    super(message);
    this.why = why;
  }
}
