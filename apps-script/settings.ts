// What the add-on is told from outside: the Worker's address is put in when it is built.

declare const WORKER_URL: string;

/** Address of the Worker, without a slash at the end. */
export function workerUrl(): string {
  return WORKER_URL;
}

/** The account in use; '' where Google does not say. */
export function activeEmail(): string {
  return Session.getActiveUser().getEmail();
}
