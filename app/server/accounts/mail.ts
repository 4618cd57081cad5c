/** What the account library asks for and tells; the services know the person's language and keep the trail. */
export interface AccountMail {
  /** The link by which a new password is set. */
  readonly reset: (userId: string, token: string) => Promise<void>;
  /** The link by which a new address is confirmed, sent to that address. */
  readonly confirmAddress: (userId: string, email: string, token: string) => Promise<void>;
  /** A new password was set by the link. */
  readonly passwordReset: (userId: string) => Promise<void>;
}
