// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/PromptEdit.h"

#include <QAbstractTextDocumentLayout>
#include <QImage>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QUrl>

namespace assay::ui {

namespace {

QStringList localFilesOf(const QMimeData *source)
{
    QStringList paths;
    for (const auto all = source->urls(); const QUrl &url : all) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

} // namespace

PromptEdit::PromptEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setProperty("assayBare", true);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(8);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &PromptEdit::fit);
}

void PromptEdit::setLeastLines(int lines)
{
    m_leastLines = lines;
    fit();
}

void PromptEdit::setGreatestHeight(int pixels)
{
    if (m_greatestHeight != pixels) {
        m_greatestHeight = pixels;
        fit();
    }
}

bool PromptEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasImage() || !localFilesOf(source).isEmpty() || QPlainTextEdit::canInsertFromMimeData(source);
}

void PromptEdit::insertFromMimeData(const QMimeData *source)
{
    if (const QStringList paths = localFilesOf(source); !paths.isEmpty()) {
        Q_EMIT filesGiven(paths);
    } else if (source->hasImage() && !source->hasText()) {
        Q_EMIT imageGiven(qvariant_cast<QImage>(source->imageData()));
    } else {
        QPlainTextEdit::insertFromMimeData(source);
    }
}

void PromptEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        fit();
    }
}

void PromptEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fit();
    }
}

void PromptEdit::fit()
{
    // The layout of a QPlainTextEdit measures its document in lines, not in pixels.
    const int line = fontMetrics().lineSpacing();
    const int margins = qRound(document()->documentMargin() * 2);
    const int lines = std::max(m_leastLines, qRound(document()->documentLayout()->documentSize().height()));
    const int least = m_leastLines * line + margins;
    const int wanted = std::clamp(lines * line + margins, least, std::max(least, m_greatestHeight));
    setVerticalScrollBarPolicy(lines * line + margins > wanted ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (wanted != height() || minimumHeight() != wanted) {
        setFixedHeight(wanted);
    }
}

} // namespace assay::ui
