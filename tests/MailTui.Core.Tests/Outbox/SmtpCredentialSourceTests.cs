using System.Diagnostics;
using MailTui.Core.Outbox;
using MailTui.Core.Outbox.Smtp;
using MailTui.Testing;

namespace MailTui.Core.Tests.Outbox;

public sealed class SmtpCredentialSourceTests : IDisposable
{
    private const string Region = "us-west-1";
    private const string Derived = "BH+jbMzper5WwlwUar9E1ySBqHa9whi0GPo+sJ0mVYJj";

    private readonly TemporaryDirectory _folder = new();
    private readonly SmtpOptions _options = new() { Host = $"email-smtp.{Region}.amazonaws.com" };
    private readonly Dictionary<string, string> _variables = [];
    private string? _configuration;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("IAM User Name,Smtp Username,Smtp Password\r\nmailer,AKIAOLD,Bold+/=\r\n", "AKIAOLD", "Bold+/=")]
    [InlineData("IAM user name,SMTP user name,SMTP password\r\nmailer,AKIANEW,Bnew\r\n", "AKIANEW", "Bnew")]
    [InlineData(
        "\uFEFF\"IAM user name\",\"SMTP user name\",\"SMTP password\"\n\"a, \"\"b\"\"\",\"AKIAQ\",\"Bq\"",
        "AKIAQ",
        "Bq"
    )]
    [InlineData(
        "SMTP PASSWORD,ARN,smtp username,SMTP endpoint\n\nBx,arn:aws:iam::1:user/a,AKIAX,email-smtp\n",
        "AKIAX",
        "Bx"
    )]
    public async Task The_file_of_the_console_is_read(string csv, string user, string password)
    {
        _options.CredentialsFile = PrivateFile("credentials.csv", csv);

        Assert.Equal(new SmtpCredentials(user, password), await ReadAsync());
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(
        "Access key ID,Secret access key\r\nAKIA,secretsecret\r\n",
        "holds an access key, not SMTP credentials"
    )]
    [InlineData("a,b\r\nsecretsecret,d\r\n", "has no columns")]
    [InlineData("IAM user name,SMTP user name,SMTP password\r\n", "no credentials")]
    [InlineData("IAM user name,SMTP user name,SMTP password\r\na,AKIA,\r\n", "is empty")]
    public async Task A_file_that_is_another_is_told(string csv, string words)
    {
        _options.CredentialsFile = PrivateFile("credentials.csv", csv);

        string problem = await RefusedAsync();

        Assert.Contains(words, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secretsecret", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_missing_is_told_and_nothing_else_is_tried()
    {
        _options.CredentialsFile = _folder["none.csv"];
        _variables["MAILTUI_SMTP_USERNAME"] = _variables["MAILTUI_SMTP_PASSWORD"] = "x";

        Assert.Contains("can not be read", await RefusedAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    public async Task Files_that_others_can_read_are_refused(UnixFileMode others)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        _options.CredentialsFile = PrivateFile("credentials.csv", "Smtp Username,Smtp Password\nAKIA,B\n");
        File.SetUnixFileMode(_options.CredentialsFile, File.GetUnixFileMode(_options.CredentialsFile) | others);
        string csv = await RefusedAsync();
        (_options.CredentialsFile, _options.UserName, _options.Password) = (null, "AKIA", "Bsecret");
        _configuration = PrivateFile("appsettings.json", "{}");
        Assert.Equal("Bsecret", (await ReadAsync())?.Password);
        File.SetUnixFileMode(_configuration, File.GetUnixFileMode(_configuration) | others);
        string configuration = await RefusedAsync();

        Assert.Contains($"chmod 600 {_folder["credentials.csv"]}", csv, StringComparison.Ordinal);
        Assert.Contains($"chmod 600 {_configuration}", configuration, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_of_the_five_places_counts()
    {
        string aws = PrivateFile(
            "aws",
            "[default]\naws_access_key_id = AKIAAWS\naws_secret_access_key = some+secret+key\n"
        );
        _variables["AWS_SHARED_CREDENTIALS_FILE"] = aws;
        Assert.Equal(new("AKIAAWS", Derived), await ReadAsync());

        _variables["MAILTUI_SMTP_USERNAME"] = "AKIAENV";
        _variables["MAILTUI_SMTP_PASSWORD"] = "Benv";
        Assert.Equal(new("AKIAENV", "Benv"), await ReadAsync());

        (_options.UserName, _options.Password) = ("AKIACONF", "Bconf");
        Assert.Equal(new("AKIACONF", "Bconf"), await ReadAsync());

        _options.PasswordCommand = ["printf", "Bcommand\\nsecond line"];
        Assert.Equal(new("AKIACONF", "Bcommand"), await ReadAsync());

        _options.CredentialsFile = PrivateFile("c.csv", "Smtp Username,Smtp Password\nAKIACSV,Bcsv\n");
        Assert.Equal(new("AKIACSV", "Bcsv"), await ReadAsync());
    }

    [Fact]
    public async Task Nothing_anywhere_is_null() => Assert.Null(await ReadAsync());

    [Fact]
    public async Task A_password_without_a_user_name_is_told()
    {
        _options.Password = "Bconf";

        Assert.Contains("Smtp.UserName is missing", await RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_of_the_command_are_read_by_no_shell()
    {
        _options.UserName = "AKIA";
        _options.PasswordCommand = ["printf", "%s", "$(id);`id`*"];

        Assert.Equal("$(id);`id`*", (await ReadAsync())?.Password);
    }

    [Theory]
    [InlineData("echo secretsecret; echo secretsecret >&2; exit 3", "failed (exit status 3)")]
    [InlineData("true", "printed nothing")]
    [InlineData("exec sleep 60", "took longer than 0.3 s")]
    [InlineData("sleep 60 & wait", "took longer than 0.3 s")]
    [InlineData("read x </dev/tty && exit 0; exit 9", "failed (exit status 9)")]
    public async Task A_command_that_fails_is_told_without_what_it_said(string script, string words)
    {
        _options.UserName = "AKIA";
        _options.PasswordCommand = ["/bin/sh", "-c", script];

        string problem = await RefusedAsync();

        Assert.Contains(words, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secretsecret", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_command_leaves_running_is_not_waited_for()
    {
        _options.UserName = "AKIA";
        _options.PasswordCommand = ["/bin/sh", "-c", "echo Bpass; sleep 60 & echo $! >$0", _folder["pid"]];

        string? password = (await ReadAsync())?.Password;

        using var left = Process.GetProcessById(int.Parse(File.ReadAllText(_folder["pid"])));
        left.Kill();
        Assert.Equal("Bpass", password);
    }

    [Theory]
    [InlineData("no-such-program-anywhere")]
    [InlineData("/no/such/program")]
    public async Task A_command_that_is_not_there_is_told(string program)
    {
        _options.UserName = "AKIA";
        _options.PasswordCommand = [program];

        Assert.Contains("could not be started", await RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_never_stops_talking_is_bounded()
    {
        _options.UserName = "AKIA";
        _options.PasswordCommand = ["/bin/sh", "-c", "head -c 10000000 /dev/zero | tr '\\0' x"];

        Assert.Equal(4096, (await ReadAsync(TimeSpan.FromSeconds(30)))?.Password.Length);
    }

    [Theory]
    [InlineData("AWS_SESSION_TOKEN", "AKIAAWS")]
    [InlineData("UNRELATED", "ASIAAWS")]
    public async Task Keys_of_a_session_are_refused(string variable, string id)
    {
        _variables["AWS_ACCESS_KEY_ID"] = id;
        _variables["AWS_SECRET_ACCESS_KEY"] = "some+secret+key";
        _variables[variable] = "token";

        string problem = await RefusedAsync();

        Assert.Contains("those of a session", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("some+secret+key", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_of_the_environment_and_of_a_profile_are_converted()
    {
        _variables["AWS_PROFILE"] = "mail";
        _variables["AWS_SHARED_CREDENTIALS_FILE"] = PrivateFile(
            "aws",
            "[default]\naws_access_key_id=AKIAONE\naws_secret_access_key=x\n# note\n[mail]\r\nAWS_ACCESS_KEY_ID = AKIATWO\r\naws_secret_access_key = another+secret+key\r\n"
        );
        Assert.Equal(new("AKIATWO", "BKVmjjMDFk/qqw8EROW99bjCS65PF8WKvK5bSr4Y6EqF"), await ReadAsync());

        _variables["AWS_ACCESS_KEY_ID"] = "AKIATHREE";
        _variables["AWS_SECRET_ACCESS_KEY"] = "some+secret+key";
        Assert.Equal(new("AKIATHREE", Derived), await ReadAsync());
    }

    [Fact]
    public async Task For_a_server_that_is_not_of_SES_no_password_is_made()
    {
        _options.Host = "mail.example.com";
        _variables["AWS_ACCESS_KEY_ID"] = "AKIATHREE";
        _variables["AWS_SECRET_ACCESS_KEY"] = "some+secret+key";

        Assert.Null(await ReadAsync());
    }

    [Theory]
    [InlineData("some+secret+key", "eu-central-1", "BMXhUYlu5Z3gSXVQORxlVa7XPaz91aGWdfHxvkOZdWZ2")]
    [InlineData("some+secret+key", "us-west-1", Derived)]
    [InlineData("another+secret+key", "eu-central-1", "BBbphbrQmrKMx42d1N6+C7VINYEBGI5v9VsZeTxwskfh")]
    [InlineData("another+secret+key", "us-west-1", "BKVmjjMDFk/qqw8EROW99bjCS65PF8WKvK5bSr4Y6EqF")]
    public void A_password_is_derived_as_AWS_does(string secret, string region, string password) =>
        Assert.Equal(password, SmtpPasswordDerivation.Derive(secret, region));

    [Theory]
    [InlineData("AKIAEXAMPLE", Derived, null)]
    [InlineData("AKIAEXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "secret access key")]
    [InlineData("AKIAEXAMPLE", "AH+jbMzper5WwlwUar9E1ySBqHa9whi0GPo+sJ0mVYJj", "retired version")]
    [InlineData("AKIAEXAMPLE", "BH+jbMzper5", "copied whole")]
    [InlineData("me@example.com", Derived, "begin with AKIA")]
    [InlineData("ASIAEXAMPLE", Derived, "key of a session")]
    [InlineData("AKIAEXAMPLE ", Derived, "user name begins or ends with a blank")]
    [InlineData("AKIAEXAMPLE", Derived + "\n", "password begins or ends with a blank")]
    public void What_was_pasted_by_mistake_is_seen(string user, string password, string? words)
    {
        var warnings = SmtpCredentialLint.Warnings(new(user, password), new(_options.Host, 465));

        if (words is null)
            Assert.Empty(warnings);
        else
            Assert.Contains(words, Assert.Single(warnings).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(password.Trim(), string.Concat(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_another_server_nothing_is_known() =>
        Assert.Empty(SmtpCredentialLint.Warnings(new("me", "short"), new("mail.example.com", 465)));

    [Fact]
    public void Their_text_has_no_password() =>
        Assert.DoesNotContain("Bsecret", $"{new SmtpCredentials("AKIA", "Bsecret")}", StringComparison.Ordinal);

    private Task<SmtpCredentials?> ReadAsync(TimeSpan? patience = null)
    {
        string? Variable(string name) =>
            _variables.GetValueOrDefault(name)
            ?? name switch
            {
                "PATH" => Environment.GetEnvironmentVariable("PATH"),
                "HOME" => _folder.Path,
                _ => null,
            };
        var places = SmtpCredentialPlaces.Of(Variable, _configuration, profile: null) with
        {
            CommandPatience = patience ?? TimeSpan.FromSeconds(10),
        };
        return new SmtpCredentialSource(_options, places).ReadAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string> RefusedAsync() =>
        (
            await Assert.ThrowsAsync<SmtpCredentialsException>(() => ReadAsync(TimeSpan.FromMilliseconds(300)))
        ).ToString();

    private string PrivateFile(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder[name], UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return _folder[name];
    }
}
