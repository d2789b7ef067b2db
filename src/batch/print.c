/* print.c - see print.h. */
#include "batch/print.h"

#include "base/die.h"
#include "batch/job.h"
#include "html/html.h"
#include "pdf/encrypt.h"
#include "pdf/pdf.h"

static bool encrypt(const struct job *job, struct draft *draft, struct diags *diags)
{
	struct buf sealed;
	bool ok;

	buf_init(&sealed, draft->bytes->max_bytes);
	hash_sha256(draft->bytes->bytes, draft->bytes->length, draft->plain_sha256);
	ok = encryption_apply(job->encryption, job->options->passphrase, draft->bytes, &sealed, diags);
	buf_clear(draft->bytes);
	*draft->bytes = sealed;
	return ok;
}

bool print_pdf(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	const struct job *job = source->job;

	return pdf_write(arena, job->fonts, job->press, source->pages, job->options->date, draft->bytes, diags)
	       && (!job->encryption || encrypt(job, draft, diags));
}

bool print_page(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	(void)diags;
	if (source->job->encryption)
		die("a page of an encrypted run would be readable");
	html_write(arena, source->document, draft->bytes);
	return true;
}
