using System.Text;
using MailTui.Core.Text;

namespace MailTui.Core.Outbox.Smtp;

/// <summary>The file that the SES console lets one download when SMTP credentials are made (RFC 4180, with or without a BOM).</summary>
internal static class SmtpCredentialsCsv
{
    /// <exception cref="SmtpCredentialsException">It is not such a file.</exception>
    public static SmtpCredentials Read(string text, string path)
    {
        var rows = Rows(text);
        if (rows.Count == 0)
            throw new SmtpCredentialsException(Phrase.Of($"Smtp.CredentialsFile: {path} is empty."));
        int user = Column(rows[0], "smtpusername");
        int password = Column(rows[0], "smtppassword");
        if (user < 0 || password < 0)
        {
            throw new SmtpCredentialsException(
                Column(rows[0], "accesskeyid") >= 0
                    ? Phrase.Of(
                        $"Smtp.CredentialsFile: {path} holds an access key, not SMTP credentials. Make those in the SES console (SMTP settings, Create SMTP credentials) and download their file."
                    )
                    : Phrase.Of(
                        $"Smtp.CredentialsFile: {path} has no columns \"SMTP user name\" and \"SMTP password\". It should be the file that the SES console lets you download."
                    )
            );
        }
        if (rows.Skip(1).FirstOrDefault(row => row.Count > Math.Max(user, password)) is not { } first)
            throw new SmtpCredentialsException(
                Phrase.Of($"Smtp.CredentialsFile: {path} has its headings and no credentials.")
            );
        var read = new SmtpCredentials(first[user].Trim(), first[password].Trim());
        return read is { UserName.Length: > 0, Password.Length: > 0 }
            ? read
            : throw new SmtpCredentialsException(
                Phrase.Of($"Smtp.CredentialsFile: in {path} the user name or the password is empty.")
            );
    }

    // "IAM User Name,Smtp Username,Smtp Password" until 2022, "IAM user name,SMTP user name,SMTP password" since.
    private static int Column(List<string> headings, string name) =>
        headings.FindIndex(heading =>
            string.Concat(heading.Where(char.IsLetterOrDigit)).Equals(name, StringComparison.OrdinalIgnoreCase)
        );

    private static List<List<string>> Rows(string text)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var field = new StringBuilder();
        bool isQuoted = false;
        text = text.TrimStart('\uFEFF');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (isQuoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[++i]);
            else if (c == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && c == ',')
                EndField();
            else if (!isQuoted && (c is '\r' or '\n'))
                EndRow();
            else
                field.Append(c);
        }
        EndRow();
        return rows;

        void EndField()
        {
            row.Add(field.ToString());
            field.Clear();
        }

        void EndRow()
        {
            EndField();
            if (row.Exists(value => value.Length > 0))
                rows.Add(row);
            row = [];
        }
    }
}
