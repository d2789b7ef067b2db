/* job_products.c - which products a run makes, with which templates, and for whom; see job.h. */
#include "batch/job.h"

#include <errno.h>
#include <string.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/text.h"
#include "batch/others.h"
#include "pdf/encrypt.h"
#include "pdf/pdf.h"
#include "score/kinds.h"

enum { TEMPLATE_MAX_BYTES = 1 << 20 };

/* ---- the templates that the manifest lists ---- */

static bool is_lua(const char *name)
{
	size_t length = strlen(name);

	return length > 4 && strcmp(name + length - 4, ".lua") == 0;
}

/* Whether it can be asked for; include() accepts even fewer names. */
static bool is_template(const char *name)
{
	return is_lua(name) && text_is_plain_name(name);
}

/* What is there and cannot be read is told: the manifest would say nothing of it, or name the file behind it. */
static bool refuse_template(struct job *job, const char *name)
{
	if (errno != ENOENT && errno != ENOTDIR && errno != EISDIR && errno != EINVAL && errno != EFBIG)
		diags_add(&job->problems, DIAG_RPT001, (struct loc){ .file = name }, "cannot read the template: %s",
			  strerror(errno));
	return false;
}

/* Read the bytes of a template from the first folder that has it. */
static bool read_template(struct job *job, const char *const folders[REPORT_FOLDERS], const char *name, char **bytes,
			  size_t *length)
{
	for (size_t i = 0; i < REPORT_FOLDERS; i++) {
		if (file_read(job->arena, file_join(job->arena, folders[i], name),
			      TEMPLATE_MAX_BYTES, bytes, length))
			return true;
		if (errno != ENOENT)
			break;
	}
	return refuse_template(job, name);
}

/* Each template of this folder, or the file that overrides it. */
static void note_folder(struct job *job, const char *const folders[REPORT_FOLDERS], const char *folder)
{
	const char **names;
	struct template_file *files;
	size_t n;

	if (!file_list(job->arena, folder, &names, &n)) {
		refuse_template(job, "templates");	/* but a kind need not have a folder */
		return;
	}
	files = arena_array(job->arena, job->n_template_files + n, sizeof(*files));
	for (size_t i = 0; i < job->n_template_files; i++)
		files[i] = job->template_files[i];
	job->template_files = files;
	for (size_t i = 0; i < n; i++) {
		struct template_file *t = &files[job->n_template_files];
		size_t length;
		char *bytes;

		if (!is_template(names[i]) || !read_template(job, folders, names[i], &bytes, &length))
			continue;
		t->name = names[i];
		hash_sha256(bytes, length, t->sha256);
		job->n_template_files++;
	}
}

/* ---- whom a product is for ---- */

enum suppress_profile job_profile_of_tables(const struct job *job)
{
	return job_about_pupils(job) ? SUPPRESS_RESTRICTED : SUPPRESS_INTERNAL;
}

/* Why the audit's documents are never public, whatever the options; NULL: they can be. */
static const char *kept(const struct job *job)
{
	return job_about_pupils(job) ? "it is about single pupils" : score_kind(job->framework.kind)->kept;
}

enum suppress_profile job_profile(const struct job *job, const struct product *product)
{
	if (kept(job) || product->as_tables)
		return job_profile_of_tables(job);
	if (product_is_table(product))
		return job_profile_of_tables(job);
	return job->options->has_profile ? job->options->profile : product->profile;
}

/* Note that the profile asked for has no effect. */
static void note_profile(struct job *job)
{
	const struct batch_options *options = job->options;
	const char *own = suppress_profile_name(job_profile_of_tables(job));

	if (!options->has_profile || !kept(job) ||
	    options->profile == job_profile_of_tables(job))
		return;
	diags_add(&job->problems, DIAG_RUN006, (struct loc){ .file = job->framework.file },
		  "documents of this audit are %s, not %s", own, suppress_profile_name(options->profile))
		->hint = arena_printf(job->arena, "%s, whatever --profile says", kept(job));
}

/* ---- what is made ---- */

static bool open_product(struct job *job, struct job_product *made, const char *const folders[REPORT_FOLDERS])
{
	const char *name = made->product->templates[job->framework.kind];

	if (strcmp(name, NO_TEMPLATE) == 0)
		return true;
	if (!report_open(job->arena, name, folders, REPORT_FOLDERS, &made->template, &job->problems))
		return false;
	if (job->options->large_print)
		report_enlarge(job->arena, made->template);
	return true;
}

static bool open_products(struct job *job, const char *const folders[REPORT_FOLDERS])
{
	size_t n;
	const struct product *all = products_all(&n);
	struct job_product *made = arena_array(job->arena, n, sizeof(*made));
	bool ok = true;

	job->products = made;
	for (size_t i = 0; i < n; i++) {
		if (!product_is_of(&all[i], &job->framework) || !product_wanted(&all[i], job->options, job->n_schools))
			continue;
		made[job->n_products] = (struct job_product){ .product = &all[i] };
		ok = open_product(job, &made[job->n_products++], folders) && ok;
	}
	return ok;
}

static bool makes_edition(const struct job *job, const char *edition)
{
	const bool pages = strcmp(edition, PRODUCT_PAGES_EDITION) == 0;

	for (size_t i = 0; i < job->n_products; i++) {
		const struct product *product = job->products[i].product;

		if (pages ? product_has_page(product) : strcmp(product->edition, edition) == 0)
			return true;
	}
	return false;
}

/* How many schools an edition needs that the audit's kind has; 0: it has none of that name. */
static size_t least_schools(const struct job *job, const char *edition)
{
	size_t n;
	const struct product *all = products_all(&n);

	for (size_t i = 0; i < n; i++) {
		if (strcmp(all[i].edition, edition) == 0 && product_is_of(&all[i], &job->framework))
			return all[i].schools_from;
	}
	return 0;
}

/* Whether audits of the kind can have it. */
static bool kind_has(enum framework_kind kind, const char *edition)
{
	size_t n;
	const struct product *all = products_all(&n);

	for (size_t i = 0; i < n; i++) {
		if (strcmp(all[i].edition, edition) == 0 && all[i].templates[kind])
			return true;
	}
	return false;
}

static void miss_edition(struct job *job, const char *edition)
{
	const struct loc at = { .file = job->framework.file };
	const size_t least = least_schools(job, edition);

	if (!least && kind_has(job->framework.kind, edition))
		diags_add(&job->problems, DIAG_RPT001, at,
			  "edition '%s' is about something that this audit does not ask for", edition)->hint =
			"leave the edition out";
	else if (least)
		diags_add(&job->problems, DIAG_RPT001, at, "edition '%s' needs %zu schools or more, and this run has %zu",
			  edition, least, job->n_schools)->hint = "run all schools together";
	else
		diags_add(&job->problems, DIAG_RPT001, at, "an audit of kind '%s' has no edition '%s'",
			  framework_kind_ids[job->framework.kind], edition);
}

/* Whether the audit's kind has every edition that was asked for, and there are schools enough. */
static bool check_editions(struct job *job)
{
	const struct batch_options *options = job->options;
	bool ok = true;

	for (size_t i = 0; i < options->n_editions; i++) {
		if (makes_edition(job, options->editions[i]))
			continue;
		miss_edition(job, options->editions[i]);
		ok = false;
	}
	return ok;
}

bool job_open_products(struct job *job)
{
	const struct batch_options *options = job->options;
	const char *folders[REPORT_FOLDERS];
	bool ok;

	others_name_related(job->arena, options, &job->framework);
	report_folders(job->arena, options->data_folder, &job->framework, folders);
	ok = open_products(job, folders);
	ok = check_editions(job) && ok;
	for (size_t i = 1; i < REPORT_FOLDERS; i++)
		note_folder(job, folders, folders[i]);
	note_profile(job);
	job->press = pdf_press_new(job->arena);
	if (options->passphrase)
		job->encryption = encryption_open(job->arena, &job->problems);
	if (options->brand)
		ok = brands_open(job) && ok;
	return ok && (job->encryption || !options->passphrase);
}
