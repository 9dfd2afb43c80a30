using System.Globalization;
using System.Text;
using MailTui.Core.Attachments;
using MailTui.Core.Messages;
using MailTui.Core.Text;

namespace MailTui.Core.Export;

/// <summary>A folder of <c>.eml</c> files: <c>20261124-090000 회의 일정 795hue2t….eml</c>, with the time of arrival in UTC.</summary>
internal sealed class EmlTarget(string path) : FolderTarget(path)
{
    /// <summary>Of a subject, in UTF-8: what is around it must fit into a name of 255.</summary>
    private const int MaxSubjectBytes = 120;

    protected override string TemporaryFolder => "";

    protected override string NameOf(MessageSummary message, int version)
    {
        string subject = Cut(message.Envelope.Subject.Trim());
        string name = string.Create(
            CultureInfo.InvariantCulture,
            $"{message.Arrived.UtcDateTime:yyyyMMdd-HHmmss} {subject}{(subject.Length > 0 ? " " : "")}{SafeKey(message.Key)}.eml"
        );
        name = AttachmentName.Of(name, 1, "message/rfc822");
        return version == 1 ? name : AttachmentName.Numbered(name, version);
    }

    protected override string? Find(string name) =>
        System.IO.Path.Combine(Path, name) is var path && File.Exists(path) ? path : null;

    protected override string PathOf(MessageSummary message, string name) => System.IO.Path.Combine(Path, name);

    private static string Cut(string subject)
    {
        int end = 0;
        int bytes = 0;
        while (end < subject.Length)
        {
            int length = GraphemeCluster.Next(subject.AsSpan(end), out _);
            bytes += Encoding.UTF8.GetByteCount(subject.AsSpan(end, length));
            if (bytes > MaxSubjectBytes)
                break;
            end += length;
        }

        return subject[..end].Trim();
    }
}
