/*
 * encrypt.h - protects a finished PDF with a passphrase: AES-256, revision 6 (ISO 32000-2, 7.6),
 * through qpdf's library, which only this module loads.
 *
 * All streams and texts are encrypted, including metadata. Whoever knows the passphrase may do
 * everything; other restrictions would not be enforced anyway. Reading aloud by programs is allowed
 * explicitly, as PDF/UA requires (ISO 14289-1, 7.16). Keys and salts are random, so the same document
 * gives different bytes each time.
 */
#ifndef WAYMARK_PDF_ENCRYPT_H
#define WAYMARK_PDF_ENCRYPT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"

/* Longest passphrase, in bytes (ISO 32000-2, 7.6.4.3.2). */
enum { PASSPHRASE_BYTES_MAX = 127 };

struct encryption;

/* Load the library for the rest of the process and its children. NULL with a diagnostic (RPT006) if it is not
 * installed. */
struct encryption *encryption_open(struct arena *arena, struct diags *diags);

/* Encrypt the PDF `plain` into out, so that it opens only with the passphrase, which must be printable ASCII. Returns
 * false with a diagnostic (RPT006) that reveals nothing of either; out must then not be used. */
bool encryption_apply(const struct encryption *encryption, const char *passphrase,
		      const struct buf *plain, struct buf *out, struct diags *diags);

#endif
