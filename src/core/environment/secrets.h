// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace runs {

/// Whether a variable of this name is likely to hold a secret: it contains TOKEN, KEY, SECRET, PASS, CREDENTIAL, AUTH,
/// COOKIE, PRIVATE or the like, in any case.
bool isSecretName(const QString &name);

/// The text with the `user:password@` of its URLs, and values of secret names in their queries, taken out. None when
/// it still looks as if it held a secret: a token as GitHub, Hugging Face, AWS and others give them out, a JSON Web
/// Token, a private key, or `password=…`.
std::optional<QString> withoutSecrets(const QString &text);

} // namespace runs
