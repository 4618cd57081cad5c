import type { Locale } from '#format/locale.ts';
import type { AsOf } from '#contracts/as-of.ts';
import type { Present, Services } from '#server/services/all.ts';

declare global {
  namespace App {
    interface Locals {
      readonly services: Services;
      readonly locale: Locale;
      /** The day shown, from `?asOf=`; a fault there is reported by the page that is asked for. */
      readonly asOf: AsOf;
      readonly today: string;
      readonly origin: string;
      /** Set where a page is shown that refuses what was asked for. */
      status?: number;
      /** Who is logged in; null on pages that are the same for everyone. Renewed where an action changes the session. */
      present: Present | null;
    }
    interface PageData {
      /** Title and description of the page. */
      meta?: { readonly title: string; readonly description: string; readonly image?: string };
    }
    interface Error {
      /** Stable code, for people who report a fault and for programs. */
      code: string;
      message: string;
      /** Finds the log line of an unexpected fault. */
      errorId?: string;
    }
  }
}
