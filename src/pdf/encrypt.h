/*
 * encrypt.h - a finished PDF under a passphrase: AES-256, revision 6 (ISO 32000-2, 7.6), through qpdf's
 * library, which is loaded only here.
 *
 * All streams and texts are encrypted, metadata too. Whoever has the passphrase may do everything; what
 * is asked of readers besides, they need not heed. That programs may read the document aloud is allowed in
 * so many words, as PDF/UA demands (ISO 14289-1, 7.16). Keys and salts are random: the same document gives
 * other bytes each time.
 */
#ifndef WAYMARK_PDF_ENCRYPT_H
#define WAYMARK_PDF_ENCRYPT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"

/* Bytes of a passphrase that count (ISO 32000-2, 7.6.4.3.2). */
enum { PASSPHRASE_BYTES_MAX = 127 };

struct encryption;

/* The library, for the rest of the process and the children of it. NULL with a diagnostic (RPT006) if it is not
 * here. */
struct encryption *encryption_open(struct arena *arena, struct diags *diags);

/* plain, a PDF, as one that opens with the passphrase alone, which is printable ASCII. Into out. False with
 * a diagnostic (RPT006), which says nothing of either; out is then not to be used. */
bool encryption_apply(const struct encryption *encryption, const char *passphrase,
		      const struct buf *plain, struct buf *out, struct diags *diags);

#endif
