/*
 * encrypt.c - see encrypt.h.
 *
 * The library brings a C++ runtime and a second cryptographic library: six megabytes and ten
 * milliseconds at every start, though most runs encrypt nothing. So it is loaded by name on demand; its
 * header is used for the types only.
 */
#include "pdf/encrypt.h"

#include <dlfcn.h>
#include <string.h>

#include <qpdf/qpdf-c.h>

/* The functions that are called, by name. */
#define CALLS(CALL) \
	CALL(qpdf_init) CALL(qpdf_cleanup) CALL(qpdf_silence_errors) \
	CALL(qpdf_set_suppress_warnings) CALL(qpdf_set_attempt_recovery) \
	CALL(qpdf_read_memory) CALL(qpdf_init_write_memory) CALL(qpdf_set_object_stream_mode) \
	CALL(qpdf_set_decode_level) CALL(qpdf_set_r6_encryption_parameters2) CALL(qpdf_write) \
	CALL(qpdf_get_buffer) CALL(qpdf_get_buffer_length) CALL(qpdf_more_warnings) \
	CALL(qpdf_next_warning) CALL(qpdf_get_error)

#define MEMBER(name) __typeof__(name) *name;

struct encryption {
	void *library;
	CALLS(MEMBER)
};

/* Versions of the library's binary interface with these functions, newest last. */
static const char *const libraries[] = { "libqpdf.so.29", "libqpdf.so.30" };

static bool find_call(void *library, const char *name, void *call, size_t call_bytes)
{
	void *found = dlsym(library, name);

	memcpy(call, &found, call_bytes);
	return found;
}

static bool find_calls(struct encryption *e)
{
	bool all = true;

#define FIND(name) all = find_call(e->library, #name, &e->name, sizeof(e->name)) && all;
	CALLS(FIND)
	return all;
}

struct encryption *encryption_open(struct arena *arena, struct diags *diags)
{
	struct encryption *e = arena_alloc(arena, sizeof(*e));

	/* Never unloaded: cryptographic libraries do not support that well. */
	for (size_t i = 0; !e->library && i < sizeof(libraries) / sizeof(*libraries); i++)
		e->library = dlopen(libraries[i], RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
	if (e->library && find_calls(e))
		return e;
	diags_add(diags, DIAG_RPT006, (struct loc){ .file = libraries[0] },
		  "documents cannot be encrypted, since qpdf's library cannot be loaded")->hint =
		"install the package libqpdf29, or run without a passphrase";
	return NULL;
}

static bool write_encrypted(const struct encryption *e, qpdf_data q, const char *passphrase,
			    const struct buf *plain)
{
	if (e->qpdf_read_memory(q, "document", plain->bytes, plain->length, NULL) != QPDF_SUCCESS ||
	    e->qpdf_init_write_memory(q) != QPDF_SUCCESS)
		return false;
	/* Streams are compressed well already. */
	e->qpdf_set_decode_level(q, qpdf_dl_none);
	e->qpdf_set_object_stream_mode(q, qpdf_o_preserve);
	e->qpdf_set_r6_encryption_parameters2(q, passphrase, passphrase, QPDF_TRUE, QPDF_TRUE,
					      QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE,
					      qpdf_r3p_full, QPDF_TRUE);
	return e->qpdf_write(q) == QPDF_SUCCESS && !e->qpdf_more_warnings(q);
}

/* Messages that are not fetched are printed by the library, and may quote the document. */
static void drop_messages(const struct encryption *e, qpdf_data q)
{
	e->qpdf_get_error(q);
	while (e->qpdf_more_warnings(q))
		e->qpdf_next_warning(q);
}

bool encryption_apply(const struct encryption *e, const char *passphrase, const struct buf *plain,
		      struct buf *out, struct diags *diags)
{
	qpdf_data q = e->qpdf_init();
	bool ok;

	e->qpdf_silence_errors(q);
	e->qpdf_set_suppress_warnings(q, QPDF_TRUE);
	e->qpdf_set_attempt_recovery(q, QPDF_FALSE);
	ok = plain->bytes && write_encrypted(e, q, passphrase, plain);
	if (ok) {
		buf_add(out, e->qpdf_get_buffer(q), e->qpdf_get_buffer_length(q));
		ok = !out->full;
	}
	drop_messages(e, q);
	e->qpdf_cleanup(&q);
	if (!ok)
		diags_add(diags, DIAG_RPT006, (struct loc){ .file = "document" },
			  "the document could not be encrypted");
	return ok;
}
