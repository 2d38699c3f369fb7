//! What the journal tells of articles.

use rusqlite::{Connection, named_params};
use till_app::ports::ArticleEntry;
use till_core::ids::ArticleId;
use uuid::Uuid;

use super::{COLUMNS, approved_by, read};
use crate::error::Fault;
use crate::sql;
use crate::value::Id;

/// Changes of an article are found at once, however long the journal is.
pub const WITH_ARTICLES: &str = "
CREATE INDEX journal_by_article ON journal (json_extract(fact, '$.after.id'), seq)
WHERE subject_kind = 'register' AND json_extract(fact, '$.kind') = 'article_changed';
";

const OF_ARTICLE: &str = "subject_kind = 'register' AND json_extract(fact, '$.kind') = 'article_changed'
    AND json_extract(fact, '$.after.id') = :article";

/// Changes of an article, newest first: so many before the entry with this id, or the newest.
pub fn newest(
    conn: &Connection,
    article: ArticleId,
    before: Option<Uuid>,
    limit: u32,
) -> Result<Vec<ArticleEntry>, Fault> {
    let earlier = "(:before IS NULL OR seq < (SELECT seq FROM journal WHERE id = :before))";
    let sql = format!("{COLUMNS} WHERE {OF_ARTICLE} AND {earlier} ORDER BY seq DESC LIMIT :limit");
    let params = named_params! { ":article": Id(article.0), ":before": before.map(Id), ":limit": limit };
    let entries = sql::many(conn, &sql, params, |row| Ok((row.get::<_, i64>("seq")?, read(row)?)))?;
    entries
        .into_iter()
        .map(|(seq, entry)| Ok(ArticleEntry { approved_by: approved_by(conn, seq, &entry)?, entry }))
        .collect()
}
