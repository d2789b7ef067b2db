/* print.c - see print.h. */
#include "batch/print.h"

#include "batch/job.h"
#include "pdf/encrypt.h"
#include "pdf/pdf.h"

static bool encrypt(struct arena *arena, const struct job *job, struct draft *draft, struct diags *diags)
{
	struct buf *plain = draft->bytes;
	bool ok;

	draft->bytes = buf_new(arena, plain->max_bytes);
	hash_sha256(plain->bytes, plain->length, draft->plain_sha256);
	ok = encryption_apply(job->encryption, job->options->passphrase, plain, draft->bytes, diags);
	buf_clear(plain);
	return ok;
}

bool print_pdf(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	const struct job *job = source->job;

	return pdf_write(arena, job->fonts, job->press, source->pages, job->options->date, draft->bytes, diags)
	       && (!job->encryption || encrypt(arena, job, draft, diags));
}
