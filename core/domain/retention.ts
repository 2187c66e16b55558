/** Days for which a code, an invitation or a link is kept after it expired, so that lists can say that it is over. */
export const EXPIRED_CODE_DAYS = 90;

/** Days after which an uploaded table goes that nobody imported or discarded. */
export const TABLE_FILE_DAYS = 1;

/** Days for which the list of one's printed papers is kept; the files themselves go earlier. */
export const DOCUMENT_JOB_DAYS = 90;

/** Days after which a draft that nobody has touched goes, on the server and on the phone. */
export const DRAFT_DAYS = 180;

/** Days for which the anonymous figures behind the preview of a notice are kept. */
export const NOTICE_SURVEY_DAYS = 30;

/** Days for which it is noted that the clock did a monthly job. */
export const CLOCK_JOB_DAYS = 400;
