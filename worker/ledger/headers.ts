// What gate and ledger tell each other beside a request and its answer. Only the gate reaches the ledger, so that these
// are the gate's and the ledger's own words.

export const callHeader = 'X-Call';
export const workHeader = 'X-Work';
