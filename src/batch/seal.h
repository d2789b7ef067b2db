/*
 * seal.h - a document's bytes as they go to disk: under the run's passphrase, if it has one.
 */
#ifndef WAYMARK_BATCH_SEAL_H
#define WAYMARK_BATCH_SEAL_H

#include "base/buf.h"
#include "base/hash.h"
#include "batch/job.h"

/* *bytes becomes the encrypted document, and plain_sha256 the sum of what it was; "" where the run has no
 * passphrase, and nothing is done. Whoever compares two runs can compare these: an encrypted document is
 * never the same bytes twice. False with a problem. */
bool seal_document(struct arena *arena, const struct job *job, struct buf **bytes,
		   char plain_sha256[HASH_HEX_BYTES], struct diags *diags);

#endif
