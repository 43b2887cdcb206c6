// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/PromptEdit.h"

#include <QAbstractTextDocumentLayout>
#include <QImage>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QUrl>

#include <algorithm>
#include <array>
#include <utility>

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
    connect(this, &QPlainTextEdit::textChanged, this, &PromptEdit::wake);
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

void PromptEdit::rest()
{
    m_atRest = true;
    fit();
    verticalScrollBar()->setValue(0);
}

void PromptEdit::wake()
{
    if (std::exchange(m_atRest, false)) {
        fit();
    }
}

void PromptEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason) {
        wake();
    }
}

void PromptEdit::keyPressEvent(QKeyEvent *event)
{
    // A key that only begins a shortcut is none of a writer's.
    constexpr std::array modifiers{Qt::Key_Control, Qt::Key_Shift, Qt::Key_Alt, Qt::Key_Meta, Qt::Key_AltGr};
    if (std::ranges::find(modifiers, event->key()) == modifiers.end()) {
        wake();
    }
    QPlainTextEdit::keyPressEvent(event);
}

void PromptEdit::mousePressEvent(QMouseEvent *event)
{
    wake();
    QPlainTextEdit::mousePressEvent(event);
}

void PromptEdit::wheelEvent(QWheelEvent *event)
{
    wake();
    QPlainTextEdit::wheelEvent(event);
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
    const int greatest = m_atRest ? least : std::max(least, m_greatestHeight);
    const int wanted = std::clamp(lines * line + margins, least, greatest);
    setVerticalScrollBarPolicy(lines * line + margins > wanted ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    // At rest its lines are whole ones.
    setViewportMargins(0, 0, 0, m_atRest && lines * line + margins > wanted ? margins / 2 : 0);
    if (wanted != height() || minimumHeight() != wanted) {
        setFixedHeight(wanted);
    }
}

} // namespace assay::ui
