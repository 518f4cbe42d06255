"""Words of publishing to a server, and of figures without dossiers."""

PAIRS: dict[str, tuple[str, str]] = {
    "publish.done": (
        "Đã đưa số liệu của {units} đơn vị lên máy chủ: {unchanged} đơn vị không có gì mới, {whole} "
        "đơn vị đưa lại toàn bộ, {rows} dòng.",
        "Published {units} units to the server: {unchanged} without news, {whole} as a whole, "
        "{rows} rows.",
    ),
    "publish.progress": ("Đã xong {done}/{units} đơn vị", "{done} of {units} units done"),
    "error.only-upper-publishes": (
        "Chỉ cấp trên được đưa số liệu lên máy chủ tổng hợp, vì quầy có thể chưa có hồ sơ của quầy "
        "khác. Chưa đưa gì lên, dữ liệu ở máy này không thay đổi. Hãy xuất gói gửi cấp trên.",
        "Only the upper level publishes to the server, since a desk may lack the dossiers of "
        "others. Nothing was published, and the data on this PC is unchanged. Export a bundle "
        "for the upper level.",
    ),
    "error.server-unavailable": (
        "Không nối được với máy chủ PostgreSQL, hoặc đường truyền bị ngắt. Dữ liệu ở máy này không "
        "thay đổi; đơn vị nào đã đưa lên xong thì vẫn còn trên máy chủ. Kiểm tra mạng, địa chỉ, tên "
        "và mật khẩu rồi làm lại.",
        "The PostgreSQL server could not be reached, or the line broke. The data on this PC is "
        "unchanged, and units that were published stay published. Check the network, the address, "
        "the name and the password, then try again.",
    ),
    "settings.publish": ("Máy chủ tổng hợp", "Server above"),
    "publish.title": ("Đẩy số liệu lên máy chủ tổng hợp", "Publish figures to the server above"),
    "publish.hint": (
        "Chỉ số liệu được đưa lên, không có tên, số giấy tờ hay địa chỉ của ai.",
        "Only figures go up: nobody's name, card number or address.",
    ),
    "publish.address": ("Địa chỉ máy chủ PostgreSQL", "Address of the PostgreSQL server"),
    "publish.address.like": (
        "host=10.0.0.5 dbname=motcua user=tonghop",
        "host=10.0.0.5 dbname=motcua user=tonghop",
    ),
    "publish.address.missing": ("Ghi địa chỉ máy chủ.", "Write the server's address."),
    "publish.password": (
        "Không ghi mật khẩu ở đây. Người quản trị đặt mật khẩu trong tệp mật khẩu của PostgreSQL "
        "(pgpass.conf, hoặc .pgpass) hay trong biến PGPASSWORD của máy; chương trình không lưu.",
        "Write no password here. Whoever keeps this PC puts it into the password file of PostgreSQL "
        "(pgpass.conf, or .pgpass) or into PGPASSWORD; this program does not keep it.",
    ),
    "publish.now": ("Đẩy ngay", "Publish now"),
    "publish.whole": ("Đẩy lại toàn bộ", "Publish everything again"),
    "publish.under-way": ("Đang nối với máy chủ…", "Connecting to the server…"),
    "publish.last": ("Lần đẩy gần nhất: {at}.", "Published last: {at}."),
    "publish.never": ("Chưa đẩy lần nào.", "Never published yet."),
    "error.server-unavailable.no-driver": (
        "Máy này thiếu phần nối với máy chủ PostgreSQL. Dữ liệu ở máy này không thay đổi. Nhờ người "
        "quản trị cài lại chương trình rồi làm lại.",
        "This PC lacks the part that talks to a PostgreSQL server. The data here is unchanged. Have "
        "the program installed anew, then try again.",
    ),
    "error.server-unavailable.refused": (
        "Máy chủ PostgreSQL không cho tài khoản này ghi hoặc đọc. Dữ liệu ở máy này không thay đổi. "
        "Nhờ người quản trị máy chủ cấp quyền tạo bảng (CREATE) ở đó.",
        "The PostgreSQL server does not allow this account to write or to read. The data on this PC "
        "is unchanged. Ask the server's administrator for the right to create tables there.",
    ),
    "error.server-unavailable.empty": (
        "Chưa có số liệu nào được đưa lên máy chủ này. Dữ liệu ở máy này không thay đổi. Chạy lệnh "
        "publish trước rồi hỏi lại.",
        "Nothing has been published to this server yet. The data on this PC is unchanged. Publish "
        "first, then ask again.",
    ),
    "error.server-unavailable.newer": (
        "Số liệu trên máy chủ do phiên bản mới hơn của chương trình đưa lên. Chưa thay đổi gì ở đâu "
        "cả. Cập nhật chương trình ở máy này rồi làm lại.",
        "What is on the server was published by a newer version of the program. Nothing was changed "
        "anywhere. Update the program on this PC, then try again.",
    ),
    "error.server-address-refused": (
        "Địa chỉ máy chủ không đúng cách viết. Chưa đưa gì lên, dữ liệu ở máy này không thay đổi. "
        "Viết như: host=10.0.0.5 dbname=motcua user=tonghop",
        "The server's address is not written as one. Nothing was published and the data on this PC "
        "is unchanged. Write it like: host=10.0.0.5 dbname=motcua user=tonghop",
    ),
    "error.server-address-refused.password": (
        "Trong địa chỉ có mật khẩu, người khác có thể đọc thấy. Chưa đưa gì lên, dữ liệu ở máy này "
        "không thay đổi. Bỏ mật khẩu khỏi địa chỉ và đặt nó trong PGPASSWORD hoặc tệp mật khẩu của "
        "PostgreSQL.",
        "The address holds a password, which others could read. Nothing was published and the data "
        "on this PC is unchanged. Take the password out and put it into PGPASSWORD or into the "
        "password file of PostgreSQL.",
    ),
    "error.not-counted-here": (
        "Báo cáo “{name}” nêu từng hồ sơ, mà ở nơi được hỏi chỉ có số đếm. Chưa có gì thay đổi. Ở "
        "đó lập được: {known}. Báo cáo kia lấy ở máy giữ hồ sơ.",
        "The report “{name}” names single dossiers; where it was asked there are only figures. "
        "Nothing was changed. There you can have: {known}. Make the other one where the dossiers "
        "are.",
    ),
}
