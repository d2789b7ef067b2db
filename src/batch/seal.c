/* seal.c - see seal.h. */
#include "batch/seal.h"

#include "pdf/encrypt.h"

bool seal_document(struct arena *arena, const struct job *job, struct buf **bytes,
		   char plain_sha256[HASH_HEX_BYTES], struct diags *diags)
{
	struct buf *plain = *bytes, *sealed;
	bool ok;

	plain_sha256[0] = '\0';
	if (!job->encryption)
		return true;
	sealed = buf_new(arena, plain->max_bytes);
	hash_sha256(plain->bytes, plain->length, plain_sha256);
	ok = encryption_apply(job->encryption, job->options->passphrase, plain, sealed, diags);
	buf_clear(plain);
	*bytes = sealed;
	return ok;
}
