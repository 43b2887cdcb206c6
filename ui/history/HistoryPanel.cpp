// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/HistoryPanel.h"

#include "transfer/ExportWriter.h"
#include "ui/Context.h"
#include "ui/history/ExportFile.h"
#include "ui/history/FilterBar.h"
#include "ui/history/HistoryDelegate.h"
#include "ui/history/HistoryModel.h"
#include "ui/history/UndoBar.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/IconButton.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace assay::ui {

using namespace Qt::StringLiterals;

HistoryPanel::HistoryPanel(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_model(new HistoryModel(context.store, context.history, context.clock, this)),
      m_delegate(new HistoryDelegate(this)),
      m_filter(new QLineEdit(this)),
      m_filters(new FilterBar(context, this)),
      m_view(new QListView(this)),
      m_empty(new QLabel(this)),
      m_undo(new UndoBar(this))
{
    m_filter->setObjectName(u"historyFilter"_s);
    m_filter->setAccessibleName(tr("Search history"));
    m_filter->setPlaceholderText(tr("Search history"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(Theme::icon(u"search"_s, QPalette::PlaceholderText), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    buildView();
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_empty->setContentsMargins(16, 8, 16, 8);
    m_empty->setForegroundRole(QPalette::PlaceholderText);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 12, 12, 4);
    head->setSpacing(6);
    auto *search = new QHBoxLayout;
    search->setSpacing(4);
    search->addWidget(m_filter, 1);
    search->addWidget(m_filters->button());
    head->addLayout(search);
    head->addWidget(m_filters);
    layout->addLayout(head);
    layout->addWidget(m_empty);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_undo);

    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(80);
    connect(&m_searchSoon, &QTimer::timeout, this, [this] { m_model->setSearch(m_filter->text()); });
    connect(m_filter, &QLineEdit::textChanged, &m_searchSoon, qOverload<>(&QTimer::start));
    connect(m_filters, &FilterBar::changed, this, [this] { m_model->setFilter(m_filters->filter(), m_filters->order()); });
    connect(m_model, &HistoryModel::loaded, this, &HistoryPanel::showEmptiness);
    connect(m_undo, &UndoBar::undone, this, &HistoryPanel::restore);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_place = m_view->verticalScrollBar()->value();
        m_selected = selectedIds();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &HistoryPanel::restorePlace);
    showEmptiness();
    m_model->refresh();
}

void HistoryPanel::buildView()
{
    m_view->setObjectName(u"history"_s);
    m_view->setAccessibleName(tr("History"));
    m_view->setProperty("assayBare", true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);
    m_view->setTabKeyNavigation(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setResizeMode(QListView::Adjust);
    m_view->installEventFilter(this);
    QPalette colours = m_view->palette();
    colours.setColor(QPalette::Base, Qt::transparent);
    m_view->setPalette(colours);
    m_view->viewport()->setAutoFillBackground(false);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (m_view->selectionModel()->selectedIndexes().size() == 1) {
            open(index);
        }
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, &HistoryPanel::openMenu);
}

void HistoryPanel::focusSearch()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void HistoryPanel::setFilter(const core::HistoryFilter &filter)
{
    m_filter->clear();
    m_filters->setFilter(filter);
}

void HistoryPanel::setCurrent(const core::ComparisonId &id)
{
    m_delegate->setCurrent(id);
    m_view->viewport()->update();
}

void HistoryPanel::showEmptiness()
{
    const bool nothing = m_model->rowCount() == 0;
    m_empty->setVisible(nothing);
    if (!m_context.store) {
        m_empty->setText(tr("Nothing is kept: there is no database."));
    } else if (!m_model->filter().isEmpty()) {
        m_empty->setText(tr("No comparison fits the filter."));
    } else {
        m_empty->setText(m_model->search().isEmpty() ? tr("Comparisons that you send are kept here.")
                                                     : tr("Nothing has all of these words."));
    }
}

void HistoryPanel::open(const QModelIndex &index)
{
    if (const core::HistoryEntry *row = m_model->rowAt(index)) {
        Q_EMIT openRequested(row->id);
    }
}

QList<core::ComparisonId> HistoryPanel::selectedIds() const
{
    QList<core::ComparisonId> ids;
    for (const auto all = m_view->selectionModel()->selectedIndexes(); const QModelIndex &index : all) {
        if (const core::HistoryEntry *row = m_model->rowAt(index)) {
            ids.append(row->id);
        }
    }
    return ids;
}

void HistoryPanel::openMenu(const QPoint &at)
{
    const QModelIndex index = m_view->indexAt(at);
    const core::HistoryEntry *row = m_model->rowAt(index);
    if (!row) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, id = row->id] { Q_EMIT openRequested(id); });
    menu->addAction(Theme::icon(u"retry"_s), tr("Fill in to send again"), this,
                    [this, id = row->id] { Q_EMIT rerunRequested(id); });
    menu->addAction(tr("Fill in with the present line-up"), this,
                    [this, id = row->id] { Q_EMIT rerunWithLineUpRequested(id); });
    menu->addSeparator();
    menu->addAction(Theme::icon(u"edit"_s), tr("Rename"), this, [this, id = row->id] { m_view->edit(m_model->indexOf(id)); });
    if (m_context.history) {
        addAnnotations(menu, *row);
    }
    if (const QList<core::ComparisonId> ids = selectedIds(); ids.size() == 2) {
        // The older one stands on the left.
        menu->addAction(Theme::icon(u"diff"_s), tr("Differences of these two"), this,
                        [this, ids] { Q_EMIT compareRequested(std::min(ids[0], ids[1]), std::max(ids[0], ids[1])); })
            ->setObjectName(u"compareTwo"_s);
    }
    menu->addAction(tr("Export…"), this, &HistoryPanel::askForExport);
    menu->addSeparator();
    menu->addAction(Theme::icon(u"trash"_s), tr("Delete"), this, &HistoryPanel::removeSelected);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

void HistoryPanel::askForExport()
{
    const QList<core::ComparisonId> ids = selectedIds();
    const core::HistoryEntry *row = m_model->rowAt(m_view->currentIndex());
    if (ids.isEmpty() || !row) {
        return;
    }
    const QString title = ids.size() == 1 ? row->title : tr("%n comparison(s)", nullptr, static_cast<int>(ids.size()));
    const QStringList kinds{tr("Markdown (*.md)"), tr("Web page (*.html)"), tr("JSON, to import again (*.json)"),
                            tr("CSV (*.csv)")};
    QString kind = kinds.constFirst();
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export"), transfer::fileNameFor(title, transfer::ExportFormat::Markdown), kinds.join(u";;"_s), &kind);
    constexpr transfer::ExportFormat formats[]{transfer::ExportFormat::Markdown, transfer::ExportFormat::Html,
                                               transfer::ExportFormat::Json, transfer::ExportFormat::Csv};
    exportTo(pathFor(path, formats[std::max<qsizetype>(0, kinds.indexOf(kind))]), ids);
}

QString HistoryPanel::pathFor(const QString &path, transfer::ExportFormat chosen)
{
    const QFileInfo file(path);
    const auto typed = transfer::exportFormatFromWord(file.suffix().toLower());
    if (path.isEmpty() || typed == chosen) {
        return path;
    }
    // The kind that was chosen counts, whatever name was proposed; another suffix is part of the name.
    const QString stem = typed ? path.chopped(file.suffix().size() + 1) : path;
    return stem + u'.' + transfer::suffixOf(chosen);
}

void HistoryPanel::exportTo(const QString &path, const QList<core::ComparisonId> &ids)
{
    if (path.isEmpty() || ids.isEmpty() || !m_context.store) {
        return;
    }
    const auto format =
        transfer::exportFormatFromWord(QFileInfo(path).suffix().toLower()).value_or(transfer::ExportFormat::Markdown);
    auto *file = new ExportFile(*m_context.store, ids, path, format, this);
    connect(file, &ExportFile::ended, this,
            [this, path](const QString &error) { Q_EMIT said(error.isEmpty() ? tr("Exported to %1.").arg(path) : error); });
    file->start();
}

void HistoryPanel::addAnnotations(QMenu *menu, const core::HistoryEntry &row)
{
    menu->addAction(Theme::icon(u"pin"_s), row.pinned ? tr("Unpin") : tr("Pin"), this, [this, row] { togglePin(row); });
    menu->addAction(tr("Tags…"), this, [this, row] { askForTags(row); });
    menu->addAction(tr("Note…"), this, [this, id = row.id] { askForNote(id); });
    menu->addAction(tr("Other runs of this prompt"), this, [this, id = row.id] {
        core::HistoryFilter filter;
        filter.samePromptAs = id;
        setFilter(filter);
    });
}

void HistoryPanel::togglePin(const core::HistoryEntry &row)
{
    m_context.history->annotate(row.id, {.pinned = !row.pinned, .tags = std::nullopt, .note = std::nullopt});
}

void HistoryPanel::askForTags(const core::HistoryEntry &row)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Tags"));
    dialog->setLabelText(tr("Words by which it can be found, with commas between them:"));
    dialog->setTextValue(row.tags.join(u", "_s));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id = row.id](const QString &text) {
        QStringList tags;
        for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
            if (const QString tag = part.simplified(); !tag.isEmpty() && !tags.contains(tag)) {
                tags.append(tag);
            }
        }
        m_context.history->annotate(id, {.pinned = std::nullopt, .tags = tags, .note = std::nullopt});
    });
    dialog->open();
}

void HistoryPanel::askForNote(const core::ComparisonId &id)
{
    m_context.history->annotation(id).then(this, [this, id](const std::expected<core::Annotation, core::StoreError> &kept) {
        auto *dialog = new QInputDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
        dialog->setWindowTitle(tr("Note"));
        dialog->setLabelText(tr("It is found by the search too:"));
        dialog->setTextValue(kept ? kept->note.value_or(QString()) : QString());
        connect(dialog, &QInputDialog::textValueSelected, this, [this, id](const QString &text) {
            m_context.history->annotate(id, {.pinned = std::nullopt, .tags = std::nullopt, .note = text.trimmed()});
        });
        dialog->open();
    });
}

void HistoryPanel::removeSelected()
{
    const QList<core::ComparisonId> ids = selectedIds();
    if (ids.isEmpty() || !m_context.store) {
        return;
    }
    m_context.store->remove(ids).then(this, [this, ids](const std::expected<int, core::StoreError> &count) {
        if (!count || *count == 0) {
            return;
        }
        m_deleted = ids;
        m_undo->offer(tr("Deleted %n comparison(s).", nullptr, *count));
        Q_EMIT removed(ids);
        m_model->refresh();
    });
}

void HistoryPanel::restore()
{
    m_context.store->restore(m_deleted).then(this,
                                             [this](const std::expected<int, core::StoreError> &) { m_model->refresh(); });
    m_deleted.clear();
}

void HistoryPanel::restorePlace()
{
    for (const core::ComparisonId &id : std::as_const(m_selected)) {
        if (const QModelIndex index = m_model->indexOf(id); index.isValid()) {
            m_view->selectionModel()->select(index, QItemSelectionModel::Select);
            m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        }
    }
    m_view->doItemsLayout();
    m_view->verticalScrollBar()->setValue(m_place);
}

bool HistoryPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_filter && (key == Qt::Key_Down || key == Qt::Key_Return)) {
        m_view->setFocus();
        for (int i = 0; i < m_model->rowCount(); ++i) {
            if (m_model->rowAt(m_model->index(i))) {
                m_view->setCurrentIndex(m_model->index(i));
                break;
            }
        }
        return true;
    }
    if (watched == m_view && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        open(m_view->currentIndex());
        return true;
    }
    if (watched == m_view && key == Qt::Key_P && m_context.history) {
        if (const core::HistoryEntry *row = m_model->rowAt(m_view->currentIndex())) {
            togglePin(*row);
        }
        return true;
    }
    if (watched == m_view && (key == Qt::Key_Delete || key == Qt::Key_Backspace)) {
        removeSelected();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void HistoryPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
}

} // namespace assay::ui
