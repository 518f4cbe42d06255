"""What is said while samples are made."""

PAIRS: dict[str, tuple[str, str]] = {
    "sample.played": (
        "[{count}/{total}] {name}: đã đi hết một năm",
        "[{count}/{total}] {name}: has lived through the year",
    ),
    "sample.taken-in": (
        "[{count}/{total}] {name}: đã nhận các gói đồng bộ của tháng",
        "[{count}/{total}] {name}: has taken in the month's bundles",
    ),
    "sample.district": (
        "Huyện mẫu năm {year} (dữ liệu tập huấn, người không có thật): {communes} đơn vị, {dossiers} hồ sơ, {lines} dòng nhật ký.\nCấp trên: {upper}\nUSB: {stick}\nBáo cáo:",
        "The sample district of {year} (training data, invented people): {communes} units, {dossiers} dossiers, {lines} journal lines.\nUpper level: {upper}\nStick: {stick}\nReports:",
    ),
    "sample.commune": (
        "{unit}  {name}: {dossiers} hồ sơ, {bundles} gói",
        "{unit}  {name}: {dossiers} dossiers, {bundles} bundles",
    ),
    "sample.commune.pilot": (
        "{unit}  {name} (xã điểm): {dossiers} hồ sơ, {bundles} gói",
        "{unit}  {name} (pilot): {dossiers} dossiers, {bundles} bundles",
    ),
    "sample.day": (
        "Một ngày mẫu ở {folder}: hồ sơ {dossier} đi từ tiếp nhận đến báo cáo.\nQuầy: {desk}\nCấp trên: {upper}\nGiấy tờ, gói đồng bộ, báo cáo:",
        "A sample day in {folder}: dossier {dossier} went from reception to report.\nDesk: {desk}\nUpper level: {upper}\nPapers, bundles, reports:",
    ),
    "error.no-district": (
        "Bảng đơn vị không có cấp trên nào tồn tại trọn năm {year} nên chưa tạo huyện mẫu. Không có gì thay đổi. Chọn năm khác, ví dụ 2020.",
        "The table of units has no upper level that lasted through {year}, so no sample was made. Nothing was changed. Choose another year, for instance 2020.",
    ),
    "sample.country": (
        "Đã dựng {units} đơn vị, {dossiers} hồ sơ, các gói {kilobytes} KB",
        "{units} units made, {dossiers} dossiers, bundles of {kilobytes} KB",
    ),
    "sample.country.played": ("Đã dựng {done}/{units} đơn vị", "{done} of {units} units made"),
    "sample.country.taken-in": ("Đã nhận bằng {done} nhóm", "Taken in by {done} groups"),
    "sample.country.timing": (
        "{groups} nhóm: {lines} dòng trong {seconds} giây",
        "{groups} groups: {lines} lines in {seconds} seconds",
    ),
    "sample.country.alike": ("Các lần nhận cho cùng số liệu", "All came to the same figures"),
    "sample.country.differ": (
        "Các lần nhận cho số liệu KHÁC nhau",
        "They came to DIFFERENT figures",
    ),
    "sample.country.published": (
        "{groups} nhóm đưa lên máy chủ trong {seconds} giây",
        "Published by {groups} groups in {seconds} seconds",
    ),
}
