// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "core/run/run.h"

#include <QByteArray>
#include <QStringList>

#include <initializer_list>
#include <random>

/// Makes up databases as people and programs might write them: every style of YAML, comments and blank lines anywhere,
/// scalars over lines whose text looks like keys. The same seed gives the same texts.
class TextGenerator
{
public:
    explicit TextGenerator(quint32 seed) : m_random(seed) {}

    /// Evenly from 0 to `count` - 1.
    int below(int count) { return int(m_random() % quint32(count)); }
    bool oneIn(int count) { return below(count) == 0; }

    /// A database; nearly always valid YAML.
    QByteArray text();

    /// The text with a few of its characters changed; often no YAML any more.
    QByteArray damaged(QByteArray text);

    /// A run to add.
    runs::Run run(const QString &name);

private:
    QString pick(std::initializer_list<const char16_t *> choices)
    {
        return QString(choices.begin()[below(int(choices.size()))]);
    }
    QString spaces(int count) { return QString(count, u' '); }
    QString gap();
    QString name(int number);
    QString entry(int number);
    QString fields(int indent);
    QString value(int indent);
    QString plain(int indent);
    QString singleQuoted(int indent);
    QString doubleQuoted(int indent);
    QString block(int indent);
    QString flow(int indent);
    QString list(int indent);
    QString odd(int indent);
    QStringList lines(int most);

    std::mt19937 m_random;
    int m_keys = 0;
    int m_depth = 0;
};
