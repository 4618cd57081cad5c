/** Messages that the account library asks for; written by the services, which know the person's language. */
export interface AccountMail {
  /** The link by which a new password is set. */
  readonly reset: (userId: string, token: string) => Promise<void>;
  /** The link by which a new address is confirmed, sent to that address. */
  readonly confirmAddress: (userId: string, email: string, token: string) => Promise<void>;
}
