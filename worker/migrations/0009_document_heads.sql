-- What stands over and under a unit's official documents: issuer, symbol, place, grounds, recipients, signature.

-- head: DocumentHead of shared/report/head.ts, as JSON. A unit without a row prints what is usual.
CREATE TABLE document_head (
  unit INTEGER PRIMARY KEY REFERENCES unit (id),
  head TEXT NOT NULL
);
