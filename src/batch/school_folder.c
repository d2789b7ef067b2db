/* school_folder.c - a school's folder in the output folder; see school.h. */
#include "batch/school.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/folder.h"
#include "batch/called.h"
#include "batch/products.h"
#include "batch/receipt.h"

/* Remove the file, and what a killed worker may have left of it. */
static void remove_file(struct arena *arena, const struct folder *folder, const char *name)
{
	folder_remove(folder, name);
	folder_remove(folder, folder_temporary(arena, name));
}

static void remove_receipts(struct arena *arena, const struct folder *folder)
{
	static const char *const receipts[] = { RECEIPT_OF_SCHOOL, RECEIPT_COMPARED, RECEIPT_ARCHIVE };

	for (size_t i = 0; i < sizeof(receipts) / sizeof(*receipts); i++)
		remove_file(arena, folder, receipts[i]);
}

static bool is_made(const struct drafts *made, const char *name)
{
	for (size_t i = 0; i < made->n; i++)
		if (strcmp(made->items[i].name, name) == 0)
			return true;
	return false;
}

/* The file name that a temporary of folder_write belongs to; NULL if it is not one. */
static const char *meant_for(struct arena *arena, const char *name)
{
	size_t length = strlen(name);

	if (*name != '.' || length < 6 || strcmp(name + length - 4, ".tmp") != 0)
		return NULL;
	return arena_strndup(arena, name + 1, length - 5);
}

/* Remove documents that this run does not make: nothing says any more what they were made from. staying: NULL, or
 * those that stay with these options are left, unless they are called by a name that the school or the audit no longer
 * has; the manifest goes on to say what they are. */
static void remove_others(struct arena *arena, const struct job *job, size_t index, const struct folder *folder,
			  const struct drafts *made, const struct batch_options *staying)
{
	const struct called_known known = called_known_of_school(arena, job, index, folder);
	const char **names;
	size_t n;

	if (!folder_list(arena, folder, &names, &n))
		return;
	for (size_t i = 0; i < n; i++) {
		const char *file = meant_for(arena, names[i]);
		struct called_file of;
		bool stays;

		if (!called_find(arena, &known, file ? file : names[i], &of) || is_made(made, names[i]))
			continue;
		stays = !file && staying && of.now && of.product && product_stays(of.product, staying);
		if (!stays)
			folder_remove(folder, names[i]);
	}
}

static bool is_output(const struct record *record, const char *name)
{
	for (size_t i = 0; i < record->n_outputs; i++) {
		if (strcmp(record->outputs[i].name, name) == 0)
			return true;
	}
	return false;
}

/* Whether a later pass of the run makes a file of that name: what the school gets beside all others, or its archive. */
static bool is_made_later(struct arena *arena, const struct job *job, size_t index, const char *name)
{
	if (job->options->archives && strcmp(name, called_archive(arena, job, index)) == 0)
		return true;
	for (size_t i = 0; i < job->n_products; i++) {
		const struct product *product = job->products[i].product;
		const char *own;

		if (product->scope != PRODUCT_OF_COMPARED)
			continue;
		own = called_of_school(arena, job, index, product, 0);
		if (strcmp(name, own) == 0 || strcmp(name, product_page_file(arena, product, own)) == 0)
			return true;
	}
	return false;
}

bool school_has_strays(struct arena *arena, const struct job *job, size_t index, const struct folder *folder,
		       const struct record *record)
{
	struct called_known known = { .n = 0 };
	const char **names;
	size_t n;

	if (!folder_list(arena, folder, &names, &n))
		return true;
	for (size_t i = 0; i < n; i++) {
		struct called_file of;

		if (*names[i] == '.' || is_output(record, names[i]) || is_made_later(arena, job, index, names[i]))
			continue;
		if (!known.n)
			known = called_known_of_school(arena, job, index, folder);
		if (called_find(arena, &known, names[i], &of)
		    && !(of.product && of.now && product_stays(of.product, job->options)))
			return true;
	}
	return false;
}

void school_remove_files(struct arena *arena, const struct job *job, size_t index)
{
	const char *id = job->schools[index]->school->id.text;
	struct folder folder;

	if (!receipt_void_run(&job->out) || !folder_find(&folder, &job->out, id))
		return;
	remove_others(arena, job, index, &folder, &(struct drafts){ .n = 0 }, NULL);
	remove_file(arena, &folder, "results.json");
	remove_receipts(arena, &folder);
	folder_close(&folder);
	unlinkat(job->out.fd, id, AT_REMOVEDIR);
}

bool school_enter(struct arena *arena, const struct job *job, size_t index, enum school_status status,
		  const struct drafts *files, struct folder *folder)
{
	if (!receipt_void_run(&job->out) || !folder_enter(folder, &job->out, job->schools[index]->school->id.text))
		return false;
	remove_receipts(arena, folder);
	remove_others(arena, job, index, folder, files, status == SCHOOL_MADE ? job->options : NULL);
	return true;
}

bool school_meets_disk(int error)
{
	return error == ENOSPC || error == EDQUOT || error == EFBIG || error == EROFS || error == EIO;
}

/* Returns the name of the file that could not be written, or NULL. A file that is too large is its own fault, not the
 * disk's. */
static const char *write_files(struct arena *arena, const struct folder *folder, const struct drafts *drafts,
			       bool *disk_full)
{
	for (size_t i = 0; i < drafts->n; i++) {
		const struct draft *d = &drafts->items[i];

		errno = EFBIG;
		if (!d->bytes->full && folder_write(folder, d->name, d->bytes->bytes, d->bytes->length))
			continue;
		*disk_full = !d->bytes->full && school_meets_disk(errno);
		return arena_printf(arena, "/%s", d->name);
	}
	return NULL;
}

bool school_write_files(struct arena *arena, struct school_work *work, enum school_status status,
			const struct drafts *drafts, bool *disk_full)
{
	const char *id = work->findings->evidence->school->id.text, *refused = "";
	struct folder folder;
	int error;

	if (school_enter(arena, work->job, work->index, status, drafts, &folder)) {
		refused = write_files(arena, &folder, drafts, disk_full);
		error = errno;
		folder_close(&folder);
		errno = error;
	} else {
		*disk_full = school_meets_disk(errno);
	}
	if (refused) {
		struct loc at = { .file = arena_printf(arena, "%s%s", id, refused) };

		diags_add(&work->problems, DIAG_RUN001, at, "could not be written: %s",
			  strerror(errno))->school_id = id;
	}
	return !refused;
}
