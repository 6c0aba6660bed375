import{A as e,B as t,D as n,G as r,Gt as i,H as a,J as o,Jt as s,K as c,Kt as l,Qt as u,Rt as d,T as f,U as p,V as m,W as ee,Wt as h,X as te,Xt as g,Y as ne,Yt as _,Z as re,Zt as v,_ as y,a as ie,c as b,dn as x,dt as ae,et as oe,fn as S,gn as C,i as se,it as ce,l as le,mn as w,nt as ue,o as de,p as fe,q as T,rn as pe,s as E,sn as me,u as he,un as D,vn as O,w as ge,x as k,yn as _e}from"./shared-DAoOR4wi.js";import{D as ve,L as ye,_ as be,c as xe,d as Se,f as Ce,g as we,h as A,l as Te,m as j,n as M,p as N,r as Ee,s as De,t as Oe,u as P}from"./pages-BGWuyDtC.js";var ke=60,F=class extends d{constructor(...e){super(...e),this.views=[],this.current=``,this._isOpen=!1}static{this.styles=[i,s,O`
      :host {
        display: inline-flex;
      }
      [popover] {
        position: fixed;
        inset: auto;
        margin: 4px 0;
        padding: 8px;
        width: 300px;
        max-width: calc(100vw - 16px);
        border: 1px solid var(--pz-line);
        border-radius: 12px;
        color: var(--pz-text);
        background: var(--pz-surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
      }
      li {
        display: flex;
        align-items: center;
      }
      .view {
        flex: 1;
        min-width: 0;
        min-height: 40px;
        padding: 0 8px;
        border: 0;
        border-radius: 8px;
        font: inherit;
        color: inherit;
        background: none;
        text-align: start;
        cursor: pointer;
      }
      .view:hover {
        background: var(--pz-tint);
      }
      .view[aria-current="true"] {
        font-weight: 500;
      }
      p {
        padding: 8px;
      }
      form {
        display: flex;
        gap: 8px;
        margin-top: 8px;
        padding-top: 8px;
        border-top: 1px solid var(--pz-line);
      }
    `]}render(){return C`
      <printernizer-button
        variant="plain"
        icon="mdi:bookmark-multiple-outline"
        .label=${this.text(`views.label`)}
        .popup=${this._isOpen}
        @click=${this._open}
      ></printernizer-button>
      <div popover role="dialog" aria-label=${this.text(`views.label`)} @toggle=${this._toggled}>
        ${this.views.length?C`<ul>
                ${this.views.map(e=>this._view(e))}
              </ul>`:C`<p class="muted">${this.text(`views.none`)}</p>`}
        ${this.current===``?w:C`<form @submit=${this._save}>
                <input
                  required
                  maxlength=${ke}
                  placeholder=${this.text(`views.name`)}
                  aria-label=${this.text(`views.name`)}
                />
                <printernizer-button
                  icon="mdi:content-save-outline"
                  .label=${this.text(`views.save`)}
                  @click=${this._save}
                ></printernizer-button>
              </form>`}
      </div>
    `}_view({name:e,query:t}){return C`<li>
      <button
        type="button"
        class="view ellipsis"
        aria-current=${String(t===this.current)}
        @click=${()=>{this._popup.hidePopover(),E(this,`view-chosen`,{query:t})}}
      >
        ${e}
      </button>
      <printernizer-button
        variant="plain"
        icon="mdi:delete-outline"
        .label=${this.text(`views.delete`,{name:e})}
        @click=${()=>{this._tell(this.views.filter(t=>t.name!==e))}}
      ></printernizer-button>
    </li>`}_save(e){e.preventDefault();let t=this._name?.value.trim()??``;t&&this._name&&(this._name.value=``,this._popup.hidePopover(),this._tell([...this.views.filter(e=>e.name!==t),{name:t,query:this.current}]))}_tell(e){E(this,`views-changed`,{views:e})}_open(){this._isOpen||(ie(this._popup,this._opener,`end`),this._popup.querySelector(`button, input`)?.focus())}_toggled(e){let t=e.newState===`open`;setTimeout(()=>{this._isOpen=t})}};h([S({attribute:!1})],F.prototype,`views`,void 0),h([S()],F.prototype,`current`,void 0),h([x()],F.prototype,`_isOpen`,void 0),h([D(`[popover]`)],F.prototype,`_popup`,void 0),h([D(`printernizer-button`)],F.prototype,`_opener`,void 0),h([D(`input`)],F.prototype,`_name`,void 0),F=h([u(`printernizer-saved-views`)],F);var Ae=class extends be{constructor(e){super(e.list,({id:e})=>e),this._api=e}async update(e,t,n={}){let r=new Set(e),i=new Map((this.state.rows?.loaded()??[]).filter(({id:e})=>r.has(e)).map(e=>[e.id,e])),a=e=>{this.patch(e,e=>i.get(e.id)??e)},o=[];this.patch(e,e=>je(e,t,n));for(let n=0;n<e.length;n+=200)try{let r=await this._api.updateMany(e.slice(n,n+200),t);o.push(...r.filter(({is_changed:e})=>!e))}catch(t){throw a([...o.map(({job_id:e})=>e),...e.slice(n)]),t}return a(o.map(({job_id:e})=>e)),{count:o.length,reason:o.find(({reason:e})=>e)?.reason??``}}async idsOf({ids:e,isAll:t},n){if(!t)return[...e].map(Number);let r=[],i=null;do{let t=await this._api.list(n,{skip:0,after:i,limit:200});r.push(...t.rows.map(({id:e})=>e).filter(t=>!e.has(t))),i=t.next}while(i!==null);return r}};function je(e,t,n){let{business:r}=e,{classification:i,customer_id:a,failure:o,order_id:s}=t;return{...e,...o===void 0?{}:{failure:o},business:r&&{...r,...i===void 0?{}:{classification:i},...a===void 0?{}:{customer_id:a,customer_name:n.customer??``},...s===void 0?{}:{order_id:s,order_number:n.order??``}}}}function Me(e,t){let n=e?.indexOf(({id:e})=>e===t)??-1;if(!e||n<0)return;let r=!e.isLeast&&n+1===e.known,i=e.at(n-1)?.id,a=e.at(n+1)?.id;if(!(n>0&&i===void 0||!r&&a===void 0))return{before:i??null,after:a??null}}var Ne=class extends y{constructor(e){super(),this._api=e,this._jobId=0}show(e){let t=e!==this._jobId;return this._jobId=e,this.load(()=>this._api.get(e),{forget:t})}refresh(){return this._jobId?this.load(()=>this._api.get(this._jobId)):Promise.resolve()}async update(e,t){let n=this.state.value;n&&(this.change(t=>Pe(t,e)),await this._take(n,()=>this._api.update(n.job.id,e,t)))}async finalize(){let e=this.state.value;e&&await this._take(e,async()=>(await this._api.finalize([e.job.id]),this._api.get(e.job.id)))}async reverse(e,t){let n=this.state.value;n&&await this._take(n,()=>this._api.reverse(n.job.id,e,t))}async _take(e,t){let n=t=>{this.change(n=>n.job.id===e.job.id?t:n)};try{n(await t())}catch(t){throw n(e),t}}};function Pe(e,t){let{account:n,job:r}=e,{attempt_of_id:i,classification:a,failure:o,failure_note:s,labour_minutes:c,name:l,note:u}=t;return{...e,...u===void 0?{}:{note:u},...i===null?{attempt_of:null}:{},job:{...r,...l===void 0?{}:{name:l}},account:n&&{...n,...a===void 0?{}:{classification:a},...o===void 0?{}:{failure:o},...s===void 0?{}:{failure_note:s},...c===void 0?{}:{labour_minutes:c}}}}var Fe=class extends y{constructor(e){super(),this._api=e}start(){return this.load(()=>this._api.savedViews())}async save(e){let t=this.state.value??[];this.change(()=>e);try{await this._api.saveViews(e)}catch(e){throw this.change(()=>t),e}}},Ie=30,Le=12,Re=864e5,ze=30;function Be({account:e,attempts:t,result:n}){return!e||n===null||t.length>0?!1:n!==`finished`||e.failure!==null}async function Ve(e,{job:t},n){let r=async(n,r,i)=>{let a={...m,...n,states:[`draft`]},o={...c,isDescending:r},{rows:s}=await e.list({filter:a,order:o,span:i},{after:null,limit:Ie,skip:0});return s.filter(e=>e.id!==t.id&&He(e))},i=n.trim();if(i)return(await r({text:i},!0)).slice(0,Le);let a=Date.parse(t.first_seen),o={since:t.first_seen,until:new Date(a+ze*Re).toISOString()},[s,l]=await Promise.all([t.file_id===null?[]:r({files:[t.file_id]},!1,o),r({printers:[t.serial]},!1,o)]);return[...new Map([...s,...l].map(e=>[e.id,e])).values()].slice(0,Le)}function He({business:e,failure:t,result:n}){return(n===null||n===`finished`)&&t===null&&!e?.attempt_of_id}var Ue=36e5;function We(e,t,n,r){let{texts:i}=e.i18n,{account:a,job:o}=n,s=(t,n,r,i)=>({key:t,label:n,unit:r,kind:`decimal`,value:e.i18n.formats.written(i??``)});return{title:i.text(`jobs.correct`),text:i.text(`jobs.correct_text`),confirm:i.text(`jobs.save`),fields:[{key:`name`,label:i.text(`jobs.column.name`),value:o.name},s(`grams`,i.text(`jobs.column.grams`),`g`,o.filament),s(`energy_kwh`,i.text(`jobs.column.energy`),`kWh`,o.energy),{key:`labour_minutes`,label:i.text(`jobs.labour`),unit:i.text(`jobs.minutes`),kind:`whole`,value:a?.labour_minutes?.toString()??``},s(`packaging`,i.text(`jobs.cost.packaging`),o.currency,a?.packaging),...r?[s(`net`,i.text(`jobs.net`),o.currency,a?.net),{key:`service_on`,label:i.text(`field.service_on`),kind:`day`,value:a?.service_on??``}]:[],{key:`reason`,label:i.text(`jobs.reason`),kind:`long`,isRequired:!0}],send:r=>{let a=Ge(r,n);return a?I(e,()=>t.update(a,r.reason)):Promise.resolve(i.text(`jobs.not_a_number`))}}}function Ge(e,{account:t,job:n}){let r={};e.name!==void 0&&e.name!==n.name&&(r.name=e.name);let i={grams:n.filament,energy_kwh:n.energy,packaging:t?.packaging??null,net:t?.net??null};for(let[t,n]of Object.entries(i)){let i=e[t];if(i===void 0)continue;let a=i===``?null:Oe(i);if(a===void 0)return;let o=a===null?null:Ye(a);o!==(n===null?null:Ye(n))&&(r[t]=o)}let a=e.labour_minutes;if(a===void 0||/^\d*$/.test(a))return a!==void 0&&a!==(t?.labour_minutes?.toString()??``)&&(r.labour_minutes=a===``?null:Number(a)),e.service_on&&e.service_on!==t?.service_on&&(r.service_on=e.service_on),r}function Ke(e,t){let{texts:n}=e.i18n;return{title:n.text(`jobs.reverse_title`),text:n.text(`jobs.reverse_text`),confirm:n.text(`jobs.reverse`),isDanger:!0,fields:[{key:`reason`,label:n.text(`jobs.reason`),kind:`long`,isRequired:!0},{key:`replace`,label:n.text(`jobs.reverse_replace`),kind:`tick`,value:`on`}],send:({reason:n=``,replace:r})=>I(e,()=>t.reverse(n,r===`on`))}}function qe(e,t,n){let{formats:r,texts:i}=e.i18n,a=r.timeZone;return{title:i.text(`jobs.add`),text:i.text(`jobs.add_text`),confirm:i.text(`jobs.add`),fields:[{key:`name`,label:i.text(`jobs.column.name`),isRequired:!0},{key:`serial`,label:i.text(`jobs.column.printer`),kind:`choice`,choices:t.map(({name:e,serial:t})=>({value:t,text:e}))},{key:`started`,label:i.text(`jobs.begun`),kind:`moment`,value:ue(f.now-Ue,a),isRequired:!0},{key:`ended`,label:i.text(`jobs.ended`),kind:`moment`,value:ue(f.now,a),isRequired:!0},{key:`result`,label:i.text(`jobs.column.result`),kind:`choice`,choices:ee.map(e=>({value:e,text:i.text(`result.${e}`)}))},{key:`material`,label:i.text(`filter.material`),value:`PLA`},{key:`grams`,label:i.text(`jobs.column.grams`),kind:`decimal`,unit:`g`}],send:({ended:t=``,grams:r=``,material:o=``,name:s=``,result:c,serial:l=``,started:u=``})=>{let d=r===``?null:Oe(r);return d===void 0?Promise.resolve(i.text(`jobs.not_a_number`)):I(e,async()=>{let{job_id:r}=await e.jobs.add({serial:l,started:oe(u,a),ended:oe(t,a),result:c,material:o,values:{name:s,...d===null?{}:{grams:d}}});n(r)})}}}function Je(e,t,n,r){let{texts:i}=e.i18n;return{title:i.text(`jobs.export`),text:i.text(n?`jobs.export_narrowed`:`jobs.export_text`),confirm:i.text(`jobs.export`),fields:[{key:`format`,label:i.text(`jobs.export_format`),kind:`choice`,choices:[`csv`,`xlsx`,`json`].map(e=>({value:e,text:i.text(`jobs.export_${e}`)}))}],send:({format:n})=>I(e,async()=>{r(await e.jobs.exportFile(n,t))})}}async function I({api:e,i18n:t},n){try{await n();return}catch(n){return le(e,t.texts,n)}}function Ye(e){return e.replace(/(\.\d*?)0+$/,`$1`).replace(/\.$/,``)}var Xe=class{constructor(e){this._host=e}async bulk(e,t,n,r){if(e===`book`)return this._book(t,n,r);let i=await this._wish(e);return i?this.attempt(async()=>{let e=await t.idsOf(n,r),a=await t.update(e,i.change,i.names);this._report(e.length-a.count,a)}):!1}_report(e,{count:t,reason:n}){let{formats:r,texts:i}=this._host.i18n,a=i.counted(`jobs.changed`,e,r.number(e)),o=i.counted(`jobs.refused`,t,r.number(t));b(this._host,t===0?a:`${a}. ${o}: ${n}`)}pickCustomer(){let{jobs:e,i18n:t}=this._host;return A(this._host,{title:t.texts.text(`jobs.pick.customer`),choices:[{value:null,text:t.texts.text(`jobs.pick.no_customer`),icon:`mdi:account-off-outline`}],find:async t=>{let{customers:n}=await e.findCustomers(t);return n.map(({details:e,id:t,number:n})=>({value:t,text:e?.company||e?.name||n,note:n}))}})}pickOrder(){let{jobs:e,i18n:t}=this._host;return A(this._host,{title:t.texts.text(`jobs.pick.order`),choices:[{value:null,text:t.texts.text(`jobs.pick.no_order`),icon:`mdi:clipboard-off-outline`}],find:async t=>{let{orders:n}=await e.findOrders(t);return n.map(({id:e,number:t,title:n})=>({value:e,text:n||t,note:t}))}})}async link(e){let t=e.state.value;if(!t)return;let{formats:n,texts:r}=this._host.i18n,{serial:i}=t.job,a=await A(this._host,{title:r.text(`jobs.attempt_pick`),text:r.text(`jobs.attempt_pick_text`),choices:[],find:async e=>(await Ve(this._host.jobs,t,e)).map(e=>{let t=j(e,r.text(`job.unnamed`));return{value:e.id,text:e.serial===i?t:`${t} · ${e.printer_name}`,note:n.dayTime(Date.parse(e.start_time??e.first_seen)),icon:N(e.result).icon}})});a&&await this.attempt(()=>e.update({attempt_of_id:a.value}))}async correct(e,t){let n=e.state.value;n&&await M(this._host,We(this._host,e,n,t))}async book(e,t){switch(e){case`customer`:{let e=await this.pickCustomer();e&&await this.attempt(()=>t.update({customer_id:e.value}));return}case`order`:{let e=await this.pickOrder();e&&await this.attempt(()=>t.update({order_id:e.value}));return}case`book`:await this._isSure(1)&&await this.attempt(()=>t.finalize());return;case`reverse`:await M(this._host,Ke(this._host,t));return}}async add(e){let t=[],n=qe(this._host,e,e=>t.push(e));return await M(this._host,n),t[0]}async export(e,t){await M(this._host,Je(this._host,e,t,e=>{let t=document.createElement(`a`);t.href=e,t.download=``,this._host.renderRoot.append(t),t.click(),t.remove()}))}async reprint(e,t){if(e.file_id===null)return;let{showPrintDialog:n}=await import(`./print-dialog-BKwl7tNB.js`);await n(this._host,{source:{fileId:e.file_id},fileId:e.file_id,name:j(e,this._host.i18n.texts.text(`job.unnamed`)),printers:t,...e.plate===null?{}:{plate:e.plate}})}async attempt(e){try{return await e(),!0}catch(e){return b(this._host,await le(this._host.api,this._host.i18n.texts,e)),!1}}async _wish(e){switch(e){case`classify`:return this._classification();case`failure`:return this._failure();case`customer`:{let e=await this.pickCustomer();if(!e)return;let t=e.value===null?``:e.text;return{change:{customer_id:e.value},names:{customer:t}}}case`order`:{let e=await this.pickOrder();return e?{change:{order_id:e.value},names:{order:e.note??``}}:void 0}}}async _classification(){let{texts:e}=this._host.i18n,n=await A(this._host,{title:e.text(`jobs.bulk.classify`),choices:t.map(t=>({value:t,text:e.text(`classification.${t}`),icon:Se[t]}))});return n&&{change:{classification:n.value},names:{}}}async _failure(){let{texts:e}=this._host.i18n,t=await A(this._host,{title:e.text(`jobs.bulk.failure`),choices:[...a.map(t=>({value:t,text:e.text(`failure.${t}`)})),{value:null,text:e.text(`failure.none`),icon:`mdi:close`}]});return t&&{change:{failure:t.value},names:{}}}async _book(e,t,n){let{formats:r,texts:i}=this._host.i18n,a=[];return!await this.attempt(async()=>a=await e.idsOf(t,n))||!await this._isSure(a.length)?!1:this.attempt(async()=>{for(let e=0;e<a.length;e+=200)await this._host.jobs.finalize(a.slice(e,e+200));e.refresh(),b(this._host,i.counted(`jobs.booked`,a.length,r.number(a.length)))})}_isSure(e){let{formats:t,texts:n}=this._host.i18n;return de(this._host,{title:n.text(`jobs.book_title`),text:n.counted(`jobs.book_text`,e,t.number(e)),confirm:n.text(`jobs.bulk.book`),cancel:n.text(`dialog.cancel`)})}};function Ze(e,t,n){return[...Qe(e),...t?$e(e):[],...n?et(e):[]]}function Qe({formats:e,texts:t}){return[{key:`when`,title:t.text(`jobs.column.when`),cell:({first_seen:t,start_time:n})=>e.moment(n??t,f.now),sort:`date`,fallsAtFirst:!0,width:108,hide:9,card:`below`},{key:`name`,title:t.text(`jobs.column.name`),cell:e=>j(e,t.text(`job.unnamed`)),sort:`name`,width:160,grow:4,isLink:!0,card:`title`},{key:`printer`,title:t.text(`jobs.column.printer`),cell:({printer_name:e})=>e,width:110,grow:2,hide:8,card:`below`},{key:`result`,title:t.text(`jobs.column.result`),cell:({result:e})=>P(e,t),width:136,grow:1,card:`aside`},{key:`duration`,title:t.text(`jobs.column.duration`),cell:({printing_time:t})=>t>0?e.duration(t):``,sort:`duration`,fallsAtFirst:!0,isNumeric:!0,width:104,hide:10,card:`below`},{key:`grams`,title:t.text(`jobs.column.grams`),cell:({filament:t})=>t===null?``:e.grams(t),isNumeric:!0,width:64,hide:11,card:`below`}]}function $e({formats:e,texts:t}){return[{key:`energy`,title:t.text(`jobs.column.energy`),cell:({energy:t})=>t===null?``:e.measure(t,`kWh`),isNumeric:!0,width:78,hide:15},{key:`cost`,title:t.text(`jobs.column.cost`),cell:({cost:n,cost_is_default:r,currency:i})=>n===null?``:C`<span title=${r?t.text(`jobs.cost_is_default`):``}
              >${r?`≈ `:``}${e.money(n,i)}</span
            >`,sort:`cost`,fallsAtFirst:!0,isNumeric:!0,width:84,hide:7,card:`corner`}]}function et({formats:e,texts:t}){return[{key:`classification`,title:t.text(`jobs.column.classification`),cell:({business:e})=>e?t.text(`classification.${e.classification}`):``,width:118,hide:12},{key:`number`,title:t.text(`jobs.column.number`),cell:({business:e})=>e?.number??``,width:112,hide:16},{key:`customer`,title:t.text(`jobs.column.customer`),cell:({business:e})=>e?.customer_name??``,width:110,grow:2,hide:13},{key:`order`,title:t.text(`jobs.column.order`),cell:({business:e})=>e?.order_number??``,width:104,hide:14},{key:`gross`,title:t.text(`jobs.column.gross`),cell:({business:t,currency:n})=>t?.gross?e.money(t.gross,n):``,isNumeric:!0,width:84,hide:17}]}var L=`open`,tt={[L]:N(null).icon,...Object.fromEntries(ee.map(e=>[e,N(e).icon]))},R=class extends d{constructor(...e){super(...e),this.filter=m,this.business=!1}static{this.styles=[i]}render(){return C`<printernizer-filter-bar
      .words=${this.filter.text}
      .label=${this.text(`jobs.search`)}
      .period=${this.filter.period}
      .facets=${this._facets()}
      ?least=${this.facets?.is_least??!1}
      ?narrowed=${T(this.filter)}
      @search-changed=${this._search}
      @period-changed=${this._setPeriod}
      @filter-changed=${this._setFacet}
      @filters-cleared=${this._clear}
    >
      <slot></slot>
      ${this._pinned().map(([e,t,n])=>this._pin(e,t,n))}
    </printernizer-filter-bar>`}_pinned(){let{customers:e,files:t,months:n,orders:r}=this.filter,{example:i}=this,a=i?.business,o=(e,t,n)=>e===1&&t?t:n;return[...z(t,`files`,`mdi:file-outline`,o(t.length,i?.name,this.text(`jobs.filter.file`))),...z(e,`customers`,`mdi:account-outline`,o(e.length,a?.customer_name,this.text(`jobs.column.customer`))),...z(r,`orders`,`mdi:clipboard-text-outline`,o(r.length,a?.order_number,this.text(`jobs.column.order`))),...z(n,`months`,`mdi:calendar-month-outline`,this.text(`jobs.filter.month`))]}_pin(e,t,n){return C`<printernizer-chip
      slot="chips"
      .icon=${t}
      .text=${`${n} ✕`}
      selected
      @click=${()=>{this._tell({[e]:[]})}}
    ></printernizer-chip>`}_facets(){let{facets:e,filter:t}=this,n=new Map(e?.results.map(({count:e,value:t})=>[t,e])),r=(e,t)=>(e??[]).map(e=>({...e,label:t(e.value)}));return[{key:`results`,label:this.text(`jobs.column.result`),icon:`mdi:flag-checkered`,options:[{value:L,label:this.text(`status.printing`),count:e?.open??0},...ee.map(e=>({value:e,label:this.text(`result.${e}`),count:n.get(e)??0}))],chosen:[...t.isOpen?[L]:[],...t.results],isOpen:!0,icons:tt},{key:`printers`,label:this.text(`filter.printer`),icon:`mdi:printer-3d`,options:e?.printers??[],chosen:t.printers},{key:`materials`,label:this.text(`filter.material`),icon:`mdi:palette-outline`,options:e?.materials??[],chosen:t.materials},{key:`failures`,label:this.text(`jobs.column.failure`),icon:`mdi:alert-octagon-outline`,options:r(e?.failures,e=>this.text(`failure.${e}`)),chosen:t.failures},...this.business?this._books(r):[]]}_books(e){let{facets:t,filter:n}=this;return[{key:`classifications`,label:this.text(`jobs.column.classification`),icon:Se.business,options:e(t?.classifications,e=>this.text(`classification.${e}`)),chosen:n.classifications},{key:`states`,label:this.text(`jobs.filter.state`),icon:`mdi:book-open-outline`,options:e(t?.states,e=>this.text(`account.${e}`)),chosen:n.states}]}_search(e){this._tell({text:e.detail.text})}_setPeriod(e){this._tell({period:e.detail.period})}_setFacet(e){let{chosen:t,key:n}=e.detail;if(n!==`results`){this._tell({[n]:t});return}let r=t.includes(L)&&(!this.filter.isOpen||t.length===1),i=r?[]:t.filter(e=>e!==L);this._tell({isOpen:r,results:i})}_clear(){E(this,`filter-wanted`,{filter:m})}_tell(e){E(this,`filter-wanted`,{filter:{...this.filter,...e}})}};h([S({attribute:!1})],R.prototype,`filter`,void 0),h([S({attribute:!1})],R.prototype,`facets`,void 0),h([S({attribute:!1})],R.prototype,`example`,void 0),h([S({type:Boolean})],R.prototype,`business`,void 0),R=h([u(`printernizer-job-filters`)],R);function z(e,t,n,r){return e.length?[[t,n,r]]:[]}var B=class extends d{constructor(...e){super(...e),this.count=0,this.total=0,this.all=``}static{this.styles=[i,O`
      :host {
        position: sticky;
        bottom: calc(var(--pz-bottom, 0px) + 12px);
        z-index: 2;
        display: block;
        max-width: max-content;
        margin: 12px auto 0;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
        padding: 8px 8px 8px 16px;
        border: 1px solid var(--pz-line);
        border-radius: 16px;
        background: var(--pz-surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
      }
      .count {
        font-weight: 500;
        white-space: nowrap;
      }
      slot {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
      }
    `]}render(){return this.count===0?w:C`<div class="bar" role="region" aria-label=${this.text(`selection.bar`)}>
      <printernizer-button
        variant="plain"
        icon="mdi:close"
        .label=${this.text(`selection.clear`)}
        @click=${this._none}
      ></printernizer-button>
      <span class="count" role="status">${this.counted(`selection.count`,this.count)}</span>
      ${this.count<this.total?C`<printernizer-button
              variant="plain"
              .text=${this.text(`selection.all`,{count:this.all||this.i18n.formats.number(this.total)})}
              @click=${this._all}
            ></printernizer-button>`:w}
      <slot></slot>
    </div>`}_all(){E(this,`select-all`)}_none(){E(this,`select-none`)}};h([S({type:Number})],B.prototype,`count`,void 0),h([S({type:Number})],B.prototype,`total`,void 0),h([S()],B.prototype,`all`,void 0),B=h([u(`printernizer-selection-bar`)],B);var nt=[{deed:`classify`,icon:`mdi:briefcase-outline`,isBusiness:!0},{deed:`customer`,icon:`mdi:account-outline`,isBusiness:!0},{deed:`order`,icon:`mdi:clipboard-text-outline`,isBusiness:!0},{deed:`failure`,icon:`mdi:alert-octagon-outline`,isBusiness:!1},{deed:`book`,icon:`mdi:book-check-outline`,isBusiness:!0}],V=class extends d{constructor(...t){super(...t),this.place=p,this.admin=!1,this.business=!1,this.narrow=!1,this._columns=De(Ze),this._hrefOf=({id:t})=>e(o(t,this.place)),this._nameOf=e=>j(e,this.text(`job.unnamed`))}static{this.styles=[i,s,O`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
        min-width: 0;
      }
      .order {
        display: flex;
        align-items: center;
        gap: 4px;
      }
      .order select {
        width: auto;
        border-radius: 20px;
      }
      .summary {
        display: flex;
        align-items: center;
        min-height: 20px;
        padding: 0 4px;
      }
    `]}render(){let{list:e,place:t}=this;return C`
      <printernizer-job-filters
        .filter=${t.filter}
        .facets=${this.facets}
        .example=${e?.rows?.at(0)}
        ?business=${this.business}
        @filter-wanted=${this._filtered}
      >
        ${this.narrow?this._order():w}
        <slot></slot>
      </printernizer-job-filters>
      ${e?this._body(e):w}
    `}_body({error:e,isStale:t,rows:n}){let r=C`<printernizer-failure
      .heading=${this.text(`jobs.failed`)}
      .error=${e}
    ></printernizer-failure>`;return e!==void 0&&!n?r:n?.count===0&&!t?this._empty():C`
      ${this._summary()}${e===void 0?w:r}
      <printernizer-data-table
        .columns=${this._columns(this.i18n,this.admin,this.business)}
        .rows=${n}
        .idOf=${rt}
        .nameOf=${this._nameOf}
        .hrefOf=${this._hrefOf}
        .selection=${this.admin?this.selection:void 0}
        .sort=${this.place.order.sort}
        .isDescending=${this.place.order.isDescending}
        .label=${this.text(`jobs.label`)}
        ?stale=${t}
        @sort-changed=${this._sorted}
      ></printernizer-data-table>
      ${this.admin?this._bar():w}
    `}_summary(){let e=this.list?.rows;return C`<div class="summary muted" role="status">${e?this._total:w}</div>`}get _total(){let e=this.list?.rows;if(!e)return``;let t=this.i18n.formats.number(e.isLeast?e.known:e.count);return e.isLeast?this.text(`jobs.count_least`,{count:t}):this.counted(`jobs.count`,e.count)}_bar(){let e=this.list?.rows?.count??0;return C`<printernizer-selection-bar
      .count=${Te(this.selection,e)}
      .total=${this.selection.isAll?0:e}
      .all=${this._total}
    >
      ${nt.filter(({isBusiness:e})=>this.business||!e).map(({deed:e,icon:t})=>C`<printernizer-button
            variant="plain"
            .icon=${t}
            .text=${this.text(`jobs.bulk.${e}`)}
            @click=${()=>{E(this,`bulk-wanted`,{deed:e})}}
          ></printernizer-button>`)}
    </printernizer-selection-bar>`}_order(){let{isDescending:e,sort:t}=this.place.order;return C`<div class="order">
      <select aria-label=${this.text(`sort.label`)} @change=${this._picked}>
        ${r.map(e=>C`<option value=${e} ?selected=${e===t}>${this.text(`jobs.sort.${e}`)}</option>`)}
      </select>
      <printernizer-button
        variant="plain"
        .icon=${e?`mdi:sort-descending`:`mdi:sort-ascending`}
        .label=${this.text(e?`sort.descending`:`sort.ascending`)}
        @click=${()=>{this._tell({order:{sort:t,isDescending:!e}})}}
      ></printernizer-button>
    </div>`}_empty(){return T(this.place.filter)?C`<printernizer-notice
        icon="mdi:text-search"
        .heading=${this.text(`jobs.nothing_found`)}
        .text=${this.text(`jobs.nothing_found_text`)}
      ></printernizer-notice>`:C`<printernizer-notice
      icon="mdi:printer-3d-nozzle-outline"
      .heading=${this.text(`jobs.empty`)}
      .text=${this.text(this.admin?`jobs.empty_text`:`jobs.empty_plain`)}
    ></printernizer-notice>`}_filtered(e){this._tell({filter:e.detail.filter})}_sorted(e){let{isDescending:t,sort:n}=e.detail;this._tell({order:{sort:n,isDescending:t}})}_picked(e){let t=e.target.value;this._tell({order:{sort:t,isDescending:ne(t)}})}_tell(e){E(this,`jobs-wanted`,{place:{...this.place,...e}})}};h([S({attribute:!1})],V.prototype,`place`,void 0),h([S({attribute:!1})],V.prototype,`list`,void 0),h([S({attribute:!1})],V.prototype,`facets`,void 0),h([S({attribute:!1})],V.prototype,`selection`,void 0),h([S({type:Boolean})],V.prototype,`admin`,void 0),h([S({type:Boolean})],V.prototype,`business`,void 0),h([S({type:Boolean})],V.prototype,`narrow`,void 0),V=h([u(`printernizer-job-list-view`)],V);var rt=({id:e})=>e,H=class extends d{static{this.styles=[i,g,v,_,O`
      :host {
        display: block;
      }
      a {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        align-items: center;
        gap: 0 16px;
        min-height: 40px;
        margin-inline: -8px;
        padding: 4px 8px;
        border-radius: 8px;
        color: inherit;
        text-decoration: none;
      }
      a:hover {
        background: var(--pz-tint);
      }
      .number {
        text-align: end;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 12px;
      }
      .hint {
        margin-top: 8px;
        font-size: 12px;
        line-height: 16px;
      }
    `]}render(){let{details:e}=this;if(!e)return w;let{attempt_of:t,attempts:n}=e;return n.length>0?C`<section class="card">
        <h2>${this.counted(`jobs.attempts`,n.length)}</h2>
        <ul>
          ${n.map(e=>this._attempt(e))}
        </ul>
        <p class="muted hint">${this.text(`jobs.attempts_text`)}</p>
      </section>`:C`<section class="card">
      <h2>${this.text(`jobs.attempt_of`)}</h2>
      ${t?C`<ul>
              ${this._attempt(t)}
            </ul>`:C`<p class="muted">${this.text(`jobs.attempt_none`)}</p>`}
      ${this._actions(e)}
    </section>`}_attempt({cost:t,failure:n,id:r,name:i,result:a,start_time:s}){let{formats:c,texts:l}=this.i18n,u=this.details?.job.currency??`EUR`;return C`<li>
      <a href=${e(o(r))}>
        <span class="ellipsis">${i||l.text(`job.unnamed`)}</span>
        ${n?C`<span class="muted">${l.text(`failure.${n}`)}</span>`:P(a,l)}
        <span class="number">
          ${t===null?s===null?``:c.date(s):c.money(t,u)}
        </span>
      </a>
    </li>`}_actions({account:e,attempt_of:t}){return e?.state!==`draft`||t&&t.state!==`draft`?C`<p class="muted hint">${this.text(`jobs.attempt_booked`)}</p>`:C`<div class="actions">
      <printernizer-button
        icon="mdi:link-variant"
        .text=${this.text(t?`jobs.attempt_other`:`jobs.attempt_choose`)}
        @click=${()=>{E(this,`good-wanted`)}}
      ></printernizer-button>
      ${t?C`<printernizer-button
              icon="mdi:link-variant-off"
              .text=${this.text(`jobs.attempt_undo`)}
              @click=${()=>{E(this,`job-changed`,{change:{attempt_of_id:null}})}}
            ></printernizer-button>`:w}
    </div>`}};h([S({attribute:!1})],H.prototype,`details`,void 0),H=h([u(`printernizer-job-attempts`)],H);var U=class extends d{static{this.styles=[i,g,O`
      :host {
        display: block;
      }
      .chips,
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(96px, auto) minmax(0, 1fr);
        align-items: center;
        gap: 4px 16px;
        margin: 12px 0;
      }
      dt {
        color: var(--pz-muted);
      }
      dd {
        display: flex;
        align-items: center;
        gap: 4px;
        min-height: 32px;
        overflow-wrap: anywhere;
      }
      .state {
        display: inline-flex;
        align-items: center;
        gap: 6px;
      }
      .hint {
        margin-top: 8px;
        font-size: 12px;
        line-height: 16px;
      }
    `]}render(){let{details:e}=this,t=e?.account;if(!e||!t)return w;let n=t.state===`draft`;return C`<section class="card">
      <h2>${this.text(`jobs.books`)}</h2>
      ${n?this._chips(t):w}
      <dl>
        <dt>${this.text(`jobs.filter.state`)}</dt>
        <dd>
          <span class="state">
            <ha-icon .icon=${Ce[t.state]}></ha-icon>${this.text(`account.${t.state}`)}
          </span>
        </dd>
        ${n?w:this._fact(`jobs.column.classification`,this.text(`classification.${t.classification}`))}
        ${t.number?this._fact(`jobs.column.number`,t.number):w}
        ${t.period===null?w:this._fact(`jobs.period`,this.i18n.formats.month(t.period))}
        ${this._picked(`customer`,e.customer,n)}
        ${this._picked(`order`,e.order,n)}
        ${t.net===null?w:this._fact(`jobs.net`,this._money(t.net))}
        ${t.gross===null?w:this._fact(`jobs.column.gross`,this._money(t.gross))}
        ${e.bookings.map(e=>this._booking(e))}
      </dl>
      ${this._actions(e,t)}
    </section>`}_chips({classification:e}){return C`<div class="chips" role="group" aria-label=${this.text(`jobs.column.classification`)}>
      ${t.map(t=>C`<printernizer-chip
            .text=${this.text(`classification.${t}`)}
            ?selected=${t===e}
            @click=${()=>{t!==e&&E(this,`job-changed`,{change:{classification:t}})}}
          ></printernizer-chip>`)}
    </div>`}_fact(e,t){return C`<dt>${this.text(e)}</dt>
      <dd>${t}</dd>`}_picked(e,t,n){let r=this.text(`jobs.column.${e}`);return C`<dt>${r}</dt>
      <dd>
        ${t??`–`}
        ${n?C`<printernizer-button
                variant="plain"
                icon="mdi:pencil-outline"
                .label=${this.text(`jobs.choose`,{name:r})}
                @click=${()=>{this._want(e)}}
              ></printernizer-button>`:w}
      </dd>`}_booking({booked_at:e,kind:t,number:n}){return C`<dt>${this.text(`booking.${t}`)}</dt>
      <dd>${n} · ${this.i18n.formats.date(e)}</dd>`}_actions({result:e},{classification:t,state:n}){if(n===`final`)return C`<div class="actions">
        <printernizer-button
          icon="mdi:undo-variant"
          .text=${this.text(`jobs.reverse`)}
          @click=${()=>{this._want(`reverse`)}}
        ></printernizer-button>
      </div>`;if(n===`reversed`)return C`<p class="muted hint">${this.text(`jobs.reversed_text`)}</p>`;let r=t!==`unclassified`&&e!==null;return C`<div class="actions">
        <printernizer-button
          icon="mdi:book-check-outline"
          .text=${this.text(`jobs.bulk.book`)}
          ?disabled=${!r}
          @click=${()=>{this._want(`book`)}}
        ></printernizer-button>
      </div>
      ${r?w:C`<p class="muted hint">
              ${this.text(e===null?`jobs.book_when_ended`:`jobs.book_when_classified`)}
            </p>`}`}_money(e){return this.i18n.formats.money(e,this.details?.job.currency??`EUR`)}_want(e){E(this,`book-wanted`,{deed:e})}};h([S({attribute:!1})],U.prototype,`details`,void 0),U=h([u(`printernizer-job-books`)],U);var it=[`material`,`energy`,`machine`,`labour`,`packaging`,`overhead`,`failures`,`risk`],at={material:1,energy:2,machine:3,labour:4,packaging:5,overhead:6,failures:7,risk:7},W=class extends d{constructor(...e){super(...e),this.net=null,this.currency=`EUR`,this.assumed=!1}static{this.styles=[i,g,ve,v,_,O`
      :host {
        display: block;
        container-type: inline-size;
      }
      .row {
        display: grid;
        grid-template-columns: 108px minmax(40px, 1fr) 84px 84px;
        align-items: center;
        gap: 12px;
        min-height: 28px;
      }
      .row > :nth-child(n + 3) {
        text-align: end;
      }
      .head {
        font-size: 12px;
        color: var(--pz-muted);
      }
      .track {
        position: relative;
        height: 14px;
      }
      .bar {
        position: absolute;
        inset-block: 0;
        min-width: 2px;
        border-radius: 2px;
        background: var(--tone);
      }
      .sum {
        margin-top: 4px;
        padding-top: 4px;
        border-top: 1px solid var(--pz-line);
        font-weight: 500;
      }
      .tone-sum {
        --tone: var(--pz-muted);
      }
      .result {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        margin-top: 12px;
      }
      p {
        margin-top: 12px;
        font-size: 12px;
        line-height: 16px;
      }
      @container (max-width: 420px) {
        .row {
          grid-template-columns: minmax(0, 1fr) 76px 76px;
          gap: 0 8px;
          padding: 4px 0;
        }
        .row > :nth-child(2) {
          grid-column: 1 / -1;
          grid-row: 2;
        }
        .head > :nth-child(2) {
          display: none;
        }
        .track {
          height: 8px;
        }
      }
    `]}render(){let{costs:e}=this;if(!e||!e.actual&&!e.expected)return C`<section class="card">
        <h2>${this.text(`jobs.cost.title`)}</h2>
        <div class="muted">${this.text(`jobs.cost.none`)}</div>
      </section>`;let t=this._steps(e),n=Math.max(...t.map(({from:e,size:t})=>e+t),Number.MIN_VALUE);return C`<section class="card">
      <h2>${this.text(`jobs.cost.title`)}</h2>
      <div role="table" aria-label=${this.text(`jobs.cost.title`)}>
        <div class="row head" role="row">
          <span role="columnheader"><span class="hidden">${this.text(`jobs.cost.part`)}</span></span>
          <span role="presentation"></span>
          <span role="columnheader">${this.text(`jobs.actual`)}</span>
          <span role="columnheader">${this.text(`jobs.expected`)}</span>
        </div>
        ${t.map(e=>this._step(e,n))}
      </div>
      ${this._result(e)}
      ${this.assumed?C`<p class="muted">${this.text(`jobs.cost_is_default`)}</p>`:w}
    </section>`}_steps({actual:e,expected:t}){let n=e??t,r=0,i=it.filter(n=>ot(e?.parts[n])||ot(t?.parts[n])).map(i=>{let a=Number(n?.parts[i]??0),o={name:this.text(`jobs.cost.${i}`),tone:`tone-${at[i]}`,from:r,size:a,amount:this._money(e?.parts[i]),expected:this._money(t?.parts[i])};return r+=a,o}),a={name:this.text(`jobs.cost.full`),tone:`tone-sum`,from:0,size:Number(n?.full??0),amount:this._money(e?.full),expected:this._money(t?.full),isSum:!0};return[...i,a,...this._price()]}_price(){if(this.net===null)return[];let e=this._money(this.net);return[{name:this.text(`jobs.cost.net`),tone:`tone-printing`,from:0,size:Number(this.net),amount:e,expected:``}]}_step({amount:e,expected:t,from:n,isSum:r,name:i,size:a,tone:o},s){let c={insetInlineStart:`${n/s*100}%`,width:`${a/s*100}%`};return C`<div class=${r?`row sum`:`row`} role="row">
      <span class="ellipsis" role="rowheader" title=${i}>${i}</span>
      <span class=${`track ${o}`} role="presentation">
        ${a>0?C`<span class="bar" style=${he(c)}></span>`:w}
      </span>
      <span role="cell">${e}</span>
      <span class="muted" role="cell">${t}</span>
    </div>`}_result({contribution:e,margin_percent:t,result:n}){if(n===null)return w;let r=n.startsWith(`-`);return C`<div class="result">
      <span class=${`sign tone-${r?`error`:`success`}`}>
        <ha-icon
          style="color:var(--tone)"
          .icon=${r?`mdi:trending-down`:`mdi:trending-up`}
        ></ha-icon>
        ${this.text(r?`jobs.cost.loss`:`jobs.cost.profit`,{amount:this._money(n.replace(`-`,``))})}
      </span>
      ${t===null?w:C`<span class="muted"
              >${this.text(`jobs.cost.margin`,{percent:this.i18n.formats.percent(Number(t))})}</span
            >`}
      ${e===null?w:C`<span class="muted"
              >${this.text(`jobs.cost.contribution`,{amount:this._money(e)})}</span
            >`}
    </div>`}_money(e){return e===void 0?`–`:this.i18n.formats.money(e,this.currency)}};h([S({attribute:!1})],W.prototype,`costs`,void 0),h([S({attribute:!1})],W.prototype,`net`,void 0),h([S()],W.prototype,`currency`,void 0),h([S({type:Boolean})],W.prototype,`assumed`,void 0),W=h([u(`printernizer-job-costs`)],W);function ot(e){return e!==void 0&&Number(e)!==0}function st({job:e,moments:t,result:n}){let r=Date.parse(e.start_time??e.first_seen),i=e.end_time??(n===null?void 0:t.at(-1)?.at);return i===void 0?{from:r,to:n===null?void 0:r+e.printing_time*1e3}:{from:r,to:Math.max(r,Date.parse(i))}}function ct(e,t){let n=[],r;for(let{at:t,kind:i}of e)i===`paused`?r??=Date.parse(t):r!==void 0&&(i===`resumed`||i===`ended`||i===`found_ended`)&&(n.push({from:r,to:Date.parse(t)}),r=void 0);return r===void 0||r>=t?n:[...n,{from:r,to:t}]}var lt={started:{icon:`mdi:play`,tone:`printing`},found:{icon:`mdi:eye-outline`,tone:`printing`},continued:{icon:`mdi:eye-outline`,tone:`printing`},paused:{icon:`mdi:pause`,tone:`warning`},resumed:{icon:`mdi:play`,tone:`printing`},ended:{icon:`mdi:flag-checkered`,tone:`success`},found_ended:{icon:`mdi:flag-outline`,tone:`muted`}},ut=[`user`,`filament_runout`,`gcode`,`error`],dt=[`finished`,`cancelled`,`failed`,`unknown`],G=class extends d{constructor(...e){super(...e),this.sensors={}}static{this.styles=[i,g,v,O`
      :host {
        display: block;
      }
      ol {
        margin: 0 0 16px;
        padding: 0;
        list-style: none;
      }
      li {
        position: relative;
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr) auto;
        gap: 0 12px;
        padding-bottom: 12px;
      }
      li:last-child {
        padding-bottom: 0;
      }
      li:not(:last-child)::before {
        content: "";
        position: absolute;
        inset-block: 22px 2px;
        inset-inline-start: 9px;
        width: 2px;
        background: var(--pz-line);
      }
      ha-icon {
        --mdc-icon-size: 20px;
        color: var(--tone);
      }
      time {
        color: var(--pz-muted);
        white-space: nowrap;
      }
    `]}render(){let{details:e}=this;if(!e)return w;let{moments:t}=e;return C`<section class="card">
      <h2>${this.text(`jobs.course`)}</h2>
      ${t.length?C`<ol>
              ${t.map((e,n)=>this._moment(e,t[n-1]))}
            </ol>`:w}
      ${this._temperatures(e)}
    </section>`}_temperatures(e){let{from:t,to:n}=st(e),r=this.text(`jobs.moment.paused`);return C`<printernizer-temperature-history
      bare
      .api=${this.recorder}
      .entities=${this.sensors}
      .name=${e.job.printer_name}
      .from=${t}
      .to=${n}
      .stretches=${ct(e.moments,n??f.now).map(e=>({...e,name:r}))}
    ></printernizer-temperature-history>`}_moment({at:e,detail:t,kind:n},r){let{icon:i,tone:a}=lt[n],o=this._detail(n,t),{formats:s}=this.i18n,c=Date.parse(r?.at??`1970-01-01`);return C`<li class=${`tone-${a}`}>
      <ha-icon .icon=${i}></ha-icon>
      <span>${this.text(`jobs.moment.${n}`)}${o?`: ${o}`:w}</span>
      <time datetime=${e} title=${s.date(e)}>${s.moment(e,c)}</time>
    </li>`}_detail(e,t){if(e===`paused`){let e=ut.find(e=>e===t);return e&&e!==`unknown`?this.text(`job.pause.${e}`):``}let n=dt.find(e=>e===t);return n?this.text(`result.${n}`):``}};h([S({attribute:!1})],G.prototype,`details`,void 0),h([S({attribute:!1})],G.prototype,`recorder`,void 0),h([S({attribute:!1})],G.prototype,`sensors`,void 0),G=h([u(`printernizer-job-course`)],G);var ft=36e5,K=class extends d{static{this.styles=[i,g,O`
      :host {
        display: block;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        margin-bottom: 12px;
      }
    `]}render(){let{energy:e}=this;return C`<section class="card" aria-busy=${String(e?.isLoading??!1)}>
      <h2>${this.text(`jobs.energy`)}</h2>
      ${e?.value?this._course(e.value):this._ask(e)}
    </section>`}_ask(e){return e?.error===void 0?C`<printernizer-button
      icon="mdi:chart-line"
      .text=${this.text(`jobs.energy_show`)}
      ?disabled=${e?.isLoading??!1}
      @click=${this._want}
    ></printernizer-button>`:C`<printernizer-failure
        .heading=${this.text(`jobs.energy_failed`)}
        .error=${e.error}
        @retry-wanted=${this._want}
      ></printernizer-failure>`}_course({cost:e,currency:t,energy:n,is_estimated:r,source:i,steps:a}){let{formats:o}=this.i18n;return C`
      <div class="facts">
        ${n===null?w:C`<span>${o.measure(n,`kWh`)}</span>`}
        ${e===null?w:C`<span>${o.money(e,t)}</span>`}
        ${i===null?w:C`<span class="muted">${this.text(`jobs.energy_${i}`)}</span>`}
        ${r?C`<span class="muted">${this.text(`jobs.energy_guess`)}</span>`:w}
      </div>
      ${a.length===0?C`<p class="muted">${this.text(`jobs.energy_none`)}</p>`:C`<printernizer-time-chart
              .lines=${this._lines(a,t)}
              .label=${this.text(`jobs.energy`)}
            ></printernizer-time-chart>`}
    `}_lines(e,t){let{formats:n}=this.i18n,r=e.at(-1),i=t=>[...e.map(e=>[Date.parse(e.start),t(e)]),...r?[[Date.parse(r.end),t(r)]]:[]],a={name:this.text(`jobs.power`),tone:2,points:i(pt),tell:e=>n.measure(String(Math.round(e)),`W`),isStep:!0};return e.every(({price:e})=>e===null)?[a]:[a,{name:this.text(`jobs.energy_price`),tone:6,points:i(e=>e.price===null?null:Number(e.price)),tell:e=>this.text(`jobs.per_kwh`,{amount:n.money(e.toFixed(4),t)}),isStep:!0,isDashed:!0,isRight:!0}]}_want(){E(this,`energy-wanted`)}};h([S({attribute:!1})],K.prototype,`energy`,void 0),K=h([u(`printernizer-job-energy`)],K);function pt({end:e,energy:t,start:n}){let r=(Date.parse(e)-Date.parse(n))/ft;return r>0?Number(t)*1e3/r:null}var q=class extends d{constructor(...e){super(...e),this.failure=null,this.note=``}static{this.styles=[i,g,s,O`
      :host {
        display: block;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-bottom: 12px;
      }
    `]}render(){return C`<section class="card">
      <h2>${this.text(`jobs.why`)}</h2>
      <div class="chips" role="group" aria-label=${this.text(`jobs.why`)}>
        ${a.map(e=>C`<printernizer-chip
              .text=${this.text(`failure.${e}`)}
              ?selected=${e===this.failure}
              @click=${()=>{E(this,`job-changed`,{change:{failure:e===this.failure?null:e}})}}
            ></printernizer-chip>`)}
      </div>
      <textarea
        rows="2"
        maxlength="4000"
        placeholder=${this.text(`jobs.why_note`)}
        aria-label=${this.text(`jobs.why_note`)}
        .value=${this.note}
        @change=${this._noted}
      ></textarea>
    </section>`}_noted(e){E(this,`job-changed`,{change:{failure_note:e.target.value}})}};h([S({attribute:!1})],q.prototype,`failure`,void 0),h([S()],q.prototype,`note`,void 0),q=h([u(`printernizer-job-failure`)],q);var mt={"job.add":`history.add`,"job.correct":`history.correct`,"job.end":`history.end`,"job.final":`history.final`,"job.import":`history.import`,"job.reopen":`history.reopen`,"job.replace":`history.replace`,"job.reverse":`history.reverse`,"job.settle":`history.settle`},ht={attempt_of_id:`field.attempt_of`,classification:`jobs.column.classification`,customer_id:`jobs.column.customer`,customer_material:`field.customer_material`,energy_kwh:`jobs.column.energy`,external_invoice_no:`field.invoice`,failure:`jobs.column.failure`,failure_note:`jobs.why_note`,grams:`jobs.column.grams`,gross:`jobs.column.gross`,labour_minutes:`jobs.labour`,name:`jobs.column.name`,net:`jobs.net`,note:`jobs.note`,order_id:`jobs.column.order`,packaging:`jobs.cost.packaging`,service_on:`field.service_on`},gt=/* @__PURE__ */ new Set([`attempt_of_id`,`customer_id`,`order_id`]),_t=/^-?\d+(\.\d+)?$/,J=class extends d{constructor(...e){super(...e),this.entries=[],this.people=/* @__PURE__ */ new Map}static{this.styles=[i,g,O`
      :host {
        display: block;
      }
      details > summary {
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
        cursor: pointer;
      }
      ol {
        display: flex;
        flex-direction: column;
        gap: 12px;
        margin: 12px 0 0;
        padding: 0;
        list-style: none;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 12px;
      }
      .small {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
    `]}render(){return this.entries.length===0?w:C`<section class="card">
      <details>
        <summary>${this.counted(`jobs.history`,this.entries.length)}</summary>
        <ol>
          ${[...this.entries].sort((e,t)=>t.seq-e.seq).map(e=>this._entry(e))}
        </ol>
      </details>
    </section>`}_entry(e){let{formats:t}=this.i18n,n=mt[e.action],r=this._value(e,``,e.data.reason);return C`<li>
      <div class="line">
        <span>${n?this.text(n):e.action}</span>
        <time class="muted" datetime=${e.ts} title=${t.date(e.ts)}
          >${t.moment(e.ts,f.now)}</time
        >
      </div>
      <div class="small">${this._actor(e.actor)}</div>
      ${this._changes(e).map(e=>C`<div class="small">${e}</div>`)}
      ${r?C`<div class="small">${this.text(`jobs.reason`)}: ${r}</div>`:w}
    </li>`}_changes(e){let[t,n]=[e.data.old,e.data.new].map(vt);return!t||!n?[]:Object.keys(n).flatMap(r=>{let i=ht[r];if(!i)return[];if(gt.has(r))return[this.text(i)];let[a,o]=[t[r],n[r]].map(t=>this._value(e,r,t)||`–`);return[`${this.text(i)}: ${a??``} → ${o??``}`]})}_value({texts:e},t,n){if(n==null)return``;if(t===`classification`)return this.text(`classification.${n}`);if(t===`failure`)return this.text(`failure.${n}`);if(typeof n==`boolean`)return this.text(n?`jobs.yes`:`jobs.no`);let r=typeof n==`string`||typeof n==`number`?String(n):``,i=e[r];return i===void 0?/^[0-9a-f]{64}$/.test(r)?this.text(`history.erased`):_t.test(r)?this.i18n.formats.written(r):r:i}_actor(e){let t=e.startsWith(`user:`)?e.slice(5):``;return t?this.people.get(t)??this.text(`history.person`):this.text(`history.itself`)}};h([S({attribute:!1})],J.prototype,`entries`,void 0),h([S({attribute:!1})],J.prototype,`people`,void 0),J=h([u(`printernizer-job-history`)],J);function vt(e){return typeof e==`object`&&e?e:void 0}var yt=[5,10,15,30],Y=class extends d{constructor(...e){super(...e),this.minutes=null,this.disabled=!1,this._isOpen=!1}static{this.styles=[i,g,O`
      :host {
        display: block;
      }
      .line,
      .chips {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .line > span {
        flex: 1;
      }
      .chips {
        margin-top: 12px;
      }
    `]}render(){let{minutes:e}=this,t=e===null?this.text(`jobs.labour_none`):this._minutes(e);return C`<section class="card">
      <h2>${this.text(`jobs.labour`)}</h2>
      <div class="line">
        <span class=${e===null?`muted`:``}>${t}</span>
        ${this.disabled?w:C`<printernizer-button
                icon="mdi:timer-plus-outline"
                .text=${this.text(`jobs.labour_add`)}
                .pressed=${this._isOpen}
                @click=${this._toggle}
              ></printernizer-button>`}
      </div>
      ${this._isOpen&&!this.disabled?this._chips():w}
    </section>`}_chips(){return C`<div class="chips" role="group" aria-label=${this.text(`jobs.labour_add`)}>
      ${yt.map(e=>C`<printernizer-chip
            .text=${`+${this._minutes(e)}`}
            @click=${()=>{this._tell((this.minutes??0)+e)}}
          ></printernizer-chip>`)}
      ${this.minutes?C`<printernizer-button
              variant="plain"
              icon="mdi:backspace-outline"
              .text=${this.text(`jobs.labour_clear`)}
              @click=${()=>{this._tell(null)}}
            ></printernizer-button>`:w}
    </div>`}_minutes(e){return this.i18n.formats.duration(e*60)}_toggle(){this._isOpen=!this._isOpen}_tell(e){this._isOpen=!1,E(this,`job-changed`,{change:{labour_minutes:e}})}};h([S({attribute:!1})],Y.prototype,`minutes`,void 0),h([S({type:Boolean})],Y.prototype,`disabled`,void 0),h([x()],Y.prototype,`_isOpen`,void 0),Y=h([u(`printernizer-job-labour`)],Y);var X=class extends d{constructor(...e){super(...e),this.pictures=[],this.preview=null,this.name=``,this._chosen=``}static{this.styles=[i,O`
      :host {
        display: flex;
        flex-direction: column;
        gap: 8px;
      }
      .large,
      video {
        width: 100%;
        height: min(46vh, 380px);
        border-radius: var(--pz-radius);
        background-color: var(--pz-tint);
      }
      .large.none {
        height: 120px;
      }
      .strip {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      button {
        position: relative;
        padding: 0;
        border: 2px solid transparent;
        border-radius: 10px;
        background: none;
        cursor: pointer;
      }
      button[aria-pressed="true"] {
        border-color: var(--pz-printing);
      }
      .strip printernizer-preview {
        width: 72px;
        height: 54px;
      }
      .strip ha-icon {
        position: absolute;
        inset: 0;
        margin: auto;
        width: 24px;
        height: 24px;
        border-radius: 50%;
        color: var(--pz-text);
        background: color-mix(in srgb, var(--pz-surface) 80%, transparent);
      }
    `]}render(){let e=[...this.preview?[{key:`preview`,url:this.preview,thumbnail:this.preview,role:`preview`}]:[],...this.pictures.map(({file_id:e,role:t,thumbnail_url:n,url:r})=>({key:e,url:r,thumbnail:n,role:t}))],t=e.find(({role:e})=>e===`finish`)??e[0],n=e.find(({key:e})=>e===this._chosen)??t,r=e=>this.text(`jobs.picture.${e}`,{name:this.name});return C`
      ${n?.role===`timelapse`?C`<video
              controls
              preload="metadata"
              src=${n.url}
              aria-label=${r(`timelapse`)}
            ></video>`:C`<printernizer-preview
              class=${n?`large`:`large none`}
              .source=${n?.url??``}
              .label=${n?r(n.role):``}
            ></printernizer-preview>`}
      ${e.length<2?w:C`<div class="strip">
              ${e.map(({key:e,role:t,thumbnail:i})=>C`<button
                    type="button"
                    aria-pressed=${String(e===n?.key)}
                    aria-label=${r(t)}
                    title=${r(t)}
                    @click=${()=>{this._chosen=e}}
                  >
                    <printernizer-preview .source=${i}></printernizer-preview>
                    ${t===`timelapse`?C`<ha-icon icon="mdi:play"></ha-icon>`:w}
                  </button>`)}
            </div>`}
    `}};h([S({attribute:!1})],X.prototype,`pictures`,void 0),h([S({attribute:!1})],X.prototype,`preview`,void 0),h([S()],X.prototype,`name`,void 0),h([x()],X.prototype,`_chosen`,void 0),X=h([u(`printernizer-job-pictures`)],X);var Z=class extends d{static{this.styles=[i,g,O`
      :host {
        display: block;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th {
        font-size: 12px;
        font-weight: 400;
        color: var(--pz-muted);
        text-align: start;
      }
      th,
      td {
        padding: 6px 0;
        padding-inline-start: 12px;
        vertical-align: top;
      }
      tr > :first-child {
        padding-inline-start: 0;
      }
      tbody th {
        font-size: 14px;
        color: var(--pz-text);
      }
      tbody tr {
        border-top: 1px solid var(--pz-line);
      }
      .number {
        text-align: end;
        white-space: nowrap;
      }
      .filament {
        display: flex;
        align-items: baseline;
        gap: 8px;
        overflow-wrap: anywhere;
      }
      .color {
        flex: none;
        width: 14px;
        height: 14px;
        border-radius: 50%;
        box-shadow: inset 0 0 0 1px var(--pz-ring);
        translate: 0 2px;
      }
      .small {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
    `]}render(){let{details:e}=this;if(!e)return w;let{formats:t}=this.i18n,{job:n,layers_reached:r,layers_total:i}=e,a=e.costs?.expected?.energy;return C`<section class="card">
      <h2>${this.text(`jobs.use`)}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col"><span class="hidden">${this.text(`jobs.use`)}</span></th>
            <th scope="col" class="number">${this.text(`jobs.actual`)}</th>
            <th scope="col" class="number">${this.text(`jobs.expected`)}</th>
          </tr>
        </thead>
        <tbody>
          ${this._line(this.text(`jobs.time`),t.duration(n.printing_time),n.printing_time_expected===null?``:t.duration(n.printing_time_expected),bt(n.result===null?null:n.printing_time,n.printing_time_expected))}
          ${n.paused_time>0?this._line(this.text(`jobs.pauses`),t.duration(n.paused_time),``):w}
          ${i===null?w:this._line(this.text(`jobs.layers`),r===null?`–`:t.number(r),t.number(i))}
          ${n.energy===null?w:this._line(this.text(`jobs.column.energy`),t.measure(n.energy,`kWh`),a?t.measure(a,`kWh`):``)}
          ${e.filaments.map(e=>this._filament(e))}
        </tbody>
      </table>
    </section>`}_line(e,t,n,r){return C`<tr>
      <th scope="row">${e}</th>
      <td class="number">
        ${t}
        ${r===void 0?w:C`<div class="small">${this._percent(r)}</div>`}
      </td>
      <td class="number muted">${n}</td>
    </tr>`}_filament({color:e,grams:t,grams_expected:n,spool:r,tray:i,type:a}){let{formats:o}=this.i18n,s=C`<span class="filament">
      ${e===null?w:C`<span
              class="color"
              title=${`#${e}`}
              style=${he({background:se([e])})}
            ></span>`}
      <span>
        ${a||this.text(`jobs.column.grams`)}
        ${i===null?w:C`<span class="muted">${this.text(`jobs.tray`,{tray:i+1})}</span>`}
        ${r?C`<div class="small">${[r.vendor,r.name].filter(Boolean).join(` `)}</div>`:w}
      </span>
    </span>`;return this._line(s,t===null?`–`:o.grams(t),n===null?``:o.grams(n),bt(t===null?null:Number(t),n===null?null:Number(n)))}_percent(e){return`${e>0?`+`:``}${this.i18n.formats.percent(e)}`}};h([S({attribute:!1})],Z.prototype,`details`,void 0),Z=h([u(`printernizer-job-use`)],Z);function bt(e,t){if(e===null||!t)return;let n=Math.round((e/t-1)*100);return n===0?void 0:n}var xt=4e3,St={before:null,after:null},Q=class extends d{constructor(...e){super(...e),this.sensors={},this.people=/* @__PURE__ */ new Map,this.neighbours=St,this.list=p,this.back=p,this.admin=!1,this.business=!1}static{this.styles=[i,s,g,v,_,l,O`
      :host {
        display: block;
        max-width: 1400px;
        container-type: inline-size;
      }
      .bar {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-height: 40px;
      }
      .back {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: 36px;
        color: var(--pz-muted);
        text-decoration: none;
      }
      .back:hover {
        color: var(--pz-text);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-start;
        justify-content: space-between;
        gap: 8px 16px;
        margin-bottom: 16px;
      }
      h1 {
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
        overflow-wrap: anywhere;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 16px;
        margin-top: 4px;
      }
      .facts a {
        color: inherit;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .page {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-items: start;
        gap: 12px;
      }
      .skeleton {
        height: 320px;
        border-radius: var(--pz-radius);
        background: var(--pz-tint);
      }
      @container (min-width: 820px) {
        .page {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
          gap: 16px;
        }
      }
    `]}render(){let{details:t}=this;return C`
      <div class="bar">
        <a class="back" href=${e(this.back)} @click=${this._back}>
          <ha-icon class="pointing" icon="mdi:arrow-left"></ha-icon>${this.text(`jobs.label`)}
        </a>
        <span>${this._turn(`before`,`mdi:chevron-left`)}${this._turn(`after`,`mdi:chevron-right`)}</span>
      </div>
      ${this._body(t)}
    `}_turn(t,n){let r=this.neighbours[t];return r===null?w:C`<printernizer-button
      variant="plain"
      .icon=${n}
      .label=${this.text(`jobs.${t}`)}
      .href=${e(o(r,this.list))}
    ></printernizer-button>`}_body(e){return e?.value?this._page(e.value):e?.error===void 0?C`<div class="page" aria-busy="true" aria-label=${this.text(`table.loading`)}>
      <div class="skeleton"></div>
      <div class="skeleton"></div>
    </div>`:C`<printernizer-failure
        .heading=${this.text(`jobs.job_failed`)}
        .error=${e.error}
      ></printernizer-failure>`}_page(e){let{account:t,attempt_of:n,attempts:r,costs:i,history:a,job:o,pictures:s,preview_url:c}=e,l=e.result===`failed`||e.result===`cancelled`,u=t?.state===`draft`;return C`${this._head(e)}
      <div class="page">
        <div class="column">
          <printernizer-job-pictures
            .pictures=${s}
            .preview=${c}
            .name=${this._name(e)}
          ></printernizer-job-pictures>
          ${l&&u?C`<printernizer-job-failure
                  .failure=${t.failure}
                  .note=${t.failure_note}
                ></printernizer-job-failure>`:w}
          <printernizer-job-use .details=${e}></printernizer-job-use>
          ${e.moments.length>0||Object.keys(this.sensors).length>0?C`<printernizer-job-course
                  .details=${e}
                  .recorder=${this.recorder}
                  .sensors=${this.sensors}
                ></printernizer-job-course>`:w}
          ${this.admin&&o.energy!==null?C`<printernizer-job-energy .energy=${this.energy}></printernizer-job-energy>`:w}
        </div>
        <div class="column">
          ${t?C`<printernizer-job-costs
                    .costs=${i}
                    .net=${this.business?t.net:null}
                    .currency=${o.currency}
                    ?assumed=${o.cost_is_default}
                  ></printernizer-job-costs>
                  <printernizer-job-labour
                    .minutes=${t.labour_minutes}
                    ?disabled=${!u}
                  ></printernizer-job-labour>`:C`<section class="card muted">${this.text(`jobs.plain`)}</section>`}
          ${this.business&&t?C`<printernizer-job-books .details=${e}></printernizer-job-books>`:w}
          ${r.length>0||n||Be(e)?C`<printernizer-job-attempts .details=${e}></printernizer-job-attempts>`:w}
          ${t?this._note(e.note,u):w}
          ${a.length?C`<printernizer-job-history
                  .entries=${a}
                  .people=${this.people}
                ></printernizer-job-history>`:w}
        </div>
      </div>`}_head(t){let{account:n,job:r,result:i}=t,{formats:a,texts:o}=this.i18n,s=n?.stopped_by??null;return C`<header>
      <div>
        <h1>${this._name(t)}</h1>
        <div class="facts">
          ${P(i,o)}
          ${n?.failure?C`<span class="muted">${this.text(`failure.${n.failure}`)}</span>`:w}
          <a href=${e(te({printers:[r.serial]}))}>${r.printer_name}</a>
          <span>${this._when(t)}</span>
          ${r.printing_time>0?C`<span>${a.duration(r.printing_time)}</span>`:w}
          ${s===null?w:C`<span class="muted"
                  >${this.text(`jobs.stopped_by`,{name:this.people.get(s)??this.text(`history.person`)})}</span
                >`}
        </div>
      </div>
      <div class="actions">${this._actions(t)}</div>
    </header>`}_when({job:e}){let{formats:t}=this.i18n,n=e.start_time??e.first_seen,r=`${t.date(n)}, ${t.moment(n,Date.parse(n))}`;return e.end_time===null?r:`${r} – ${t.moment(e.end_time,Date.parse(n))}`}_actions({account:t,is_file_kept:n,job:r}){return C`
      ${n&&r.file_id?C`<printernizer-button
                variant="filled"
                icon="mdi:printer-3d-nozzle"
                .text=${this.text(`jobs.reprint`)}
                @click=${this._fire(`reprint-wanted`)}
              ></printernizer-button>
              <printernizer-button
                icon="mdi:file-outline"
                .text=${this.text(`jobs.filter.file`)}
                .href=${e(ae(r.file_id))}
              ></printernizer-button>`:w}
      ${t?.state===`draft`?C`<printernizer-button
              icon="mdi:pencil-outline"
              .text=${this.text(`jobs.correct`)}
              @click=${this._fire(`correct-wanted`)}
            ></printernizer-button>`:w}
    `}_note(e,t){return!t&&!e?w:C`<section class="card">
      <h2>${this.text(`jobs.note`)}</h2>
      ${t?C`<textarea
              rows="2"
              maxlength=${xt}
              aria-label=${this.text(`jobs.note`)}
              .value=${e}
              @change=${this._noted}
            ></textarea>`:C`<p>${e}</p>`}
    </section>`}_name({job:e}){return j(e,this.text(`job.unnamed`))}_fire(e){return()=>{E(this,e)}}_noted(e){E(this,`job-changed`,{change:{note:e.target.value}})}_back(e){e.ctrlKey||e.metaKey||e.shiftKey||(e.preventDefault(),E(this,`back-wanted`))}};h([S({attribute:!1})],Q.prototype,`details`,void 0),h([S({attribute:!1})],Q.prototype,`energy`,void 0),h([S({attribute:!1})],Q.prototype,`recorder`,void 0),h([S({attribute:!1})],Q.prototype,`sensors`,void 0),h([S({attribute:!1})],Q.prototype,`people`,void 0),h([S({attribute:!1})],Q.prototype,`neighbours`,void 0),h([S({attribute:!1})],Q.prototype,`list`,void 0),h([S({attribute:!1})],Q.prototype,`back`,void 0),h([S({type:Boolean})],Q.prototype,`admin`,void 0),h([S({type:Boolean})],Q.prototype,`business`,void 0),Q=h([u(`printernizer-job-view`)],Q);var Ct=760,wt={before:null,after:null},Tt=/* @__PURE__ */ new Map,Et=1e3,$=class extends d{constructor(...e){super(...e),this.place=p,this.language=`en`,this.narrow=!1,this.admin=!1,this.business=!1,this._energy=new n(this,new y),this._neighbours=new n(this,new y),this._people=new n(this,new y),this._facets=new n(this,new y),this._selection=new n(this,new xe),this._deeds=new Xe(this),this._listPlace=p,this._scrollTop=0,this._refreshSoon=we(()=>{this._refresh()},Et),this._loadEnergy=()=>{let{place:e}=this;e.section===`job`&&this._energy.store.load(()=>this.jobs.energy(e.jobId))}}static{this.styles=[i,O`
      :host {
        display: block;
        padding: 16px;
      }
      @media (max-width: 600px) {
        :host {
          padding: 12px;
        }
      }
    `]}connectedCallback(){super.connectedCallback(),this.hasUpdated&&this._follow()}disconnectedCallback(){super.disconnectedCallback(),this._end?.(),this._end=void 0,this._refreshSoon.cancel()}willUpdate(e){this.hasUpdated||this._begin(),e.has(`place`)&&this._enter(e.get(`place`))}render(){let{place:e}=this;return e.section===`job`?this._drawJob(e):this._drawList(e)}_drawJob(e){return C`<printernizer-job-view
      .details=${this._job.state}
      .energy=${this._energy.state}
      .recorder=${this._recorder}
      .sensors=${this._sensors(this._job.state.value)}
      .people=${this._people.state.value??Tt}
      .neighbours=${this._beside(e)??this._neighbours.state.value??wt}
      .list=${e}
      .back=${this._listPlace}
      ?admin=${this.admin}
      ?business=${this.business}
      @back-wanted=${this._back}
      @retry-wanted=${this._retryJob}
      @job-changed=${this._changeJob}
      @correct-wanted=${this._correct}
      @book-wanted=${this._bookJob}
      @energy-wanted=${this._loadEnergy}
      @good-wanted=${this._link}
      @reprint-wanted=${this._reprint}
    ></printernizer-job-view>`}_drawList(t){return C`<printernizer-job-list-view
      .place=${t}
      .list=${this._list.state}
      .facets=${this._facets.state.value}
      .selection=${this._selection.state}
      ?narrow=${this._isSlim}
      ?admin=${this.admin}
      ?business=${this.business}
      @jobs-wanted=${this._go}
      @range-changed=${this._ranged}
      @rows-picked=${this._picked}
      @select-all=${this._selectAll}
      @select-none=${this._selectNone}
      @bulk-wanted=${this._bulk}
      @retry-wanted=${this._retry}
    >
      <printernizer-saved-views
        .views=${this._views.state.value??[]}
        .current=${e(t).split(`?`)[1]??``}
        @view-chosen=${this._show}
        @views-changed=${this._saveViews}
      ></printernizer-saved-views>
      ${this.admin?this._buttons():w}
    </printernizer-job-list-view>`}_buttons(){return C`<printernizer-button
        variant="plain"
        icon="mdi:download"
        .label=${this.text(`jobs.export`)}
        @click=${this._export}
      ></printernizer-button>
      <printernizer-button
        icon="mdi:plus"
        .text=${(e=>this._isSlim?void 0:e)(this.text(`jobs.add`))}
        .label=${this.text(`jobs.add`)}
        @click=${this._add}
      ></printernizer-button>`}get _isSlim(){return this.narrow||window.innerWidth<Ct}_begin(){this.jobs=ye(this.connection),this._recorder=Ee(this.connection),this._list=new n(this,new Ae(this.jobs)),this._job=new n(this,new Ne(this.jobs)),this._views=new n(this,new Fe(this.jobs)),this._views.store.start(),this._follow()}_follow(){this._end??=ge(this.api,{subscribe:e=>this.jobs.subscribe(e),take:({job_ids:e})=>{this._refreshSoon(void 0);let t=this._job.state.value?.job.id;this.place.section===`job`&&t!==void 0&&(e.length===0||e.includes(t))&&this._job.store.refresh()},failed:()=>void 0,lost:()=>void 0})}_enter(t){let{place:n}=this;if(t?.section===`list`&&n.section===`job`&&(this._scrollTop=window.scrollY),n.section===`job`){let t=te(n.filter,n.order);e(t)!==e(p)&&(this._listPlace=t),this._showJob(n);return}this._listPlace=n;let r=this._questionOf(n),i=JSON.stringify(r)===JSON.stringify(this._question);this._question=r,this._list.store.show(r),i||(t?.section===`list`&&t.filter!==n.filter&&this._selection.store.clear(),this._loadFacets())}updated(e){if(e.get(`place`)?.section!==`job`||this.place.section!==`list`||this._scrollTop===0)return;let t=this._scrollTop;requestAnimationFrame(()=>{window.scrollTo({top:t,behavior:`instant`})})}_questionOf({filter:{period:e,...t},order:n}){return{filter:t,order:n,span:ce(e,f.now,this.i18n.formats.timeZone)}}_showJob(e){let{jobId:t}=e;this._job.state.value?.job.id!==t&&this._energy.store.reset(),this._job.store.show(t),this._findNeighbours(e),this.admin&&!this._people.state.value&&this._people.store.load(()=>this.jobs.people())}_findNeighbours(e,t=!0){this._beside(e)||this._neighbours.store.load(()=>this.jobs.neighbours(e.jobId,this._questionOf(e)),{forget:t})}_beside(e){return JSON.stringify(this._questionOf(e))===JSON.stringify(this._question)?Me(this._list.state.rows,e.jobId):void 0}_sensors(e){return[...this.fleet.printers.values()].find(({serial:t})=>t===e?.job.serial)?.entities.temperatures??{}}async _loadFacets(){let e=this._question;e&&await this._facets.store.load(()=>this.jobs.facets(e))}_refresh(){let{place:e}=this;e.section===`job`&&this._findNeighbours(e,!1),this._list.store.refresh(),this._loadFacets()}_retry(){this._list.store.retry(),this._loadFacets()}_retryJob(){this.place.section===`job`&&this._showJob(this.place)}async _changeJob(e){await this._deeds.attempt(()=>this._job.store.update(e.detail.change))}async _correct(){await this._deeds.correct(this._job.store,this.business)}async _bookJob(e){await this._deeds.book(e.detail.deed,this._job.store)}async _link(){await this._deeds.link(this._job.store)}async _reprint(){let e=this._job.state.value?.job;e&&await this._deeds.reprint(e,fe(this.fleet.printers.values(),this.language))}async _add(){let e=fe(this.fleet.printers.values(),this.language),t=await this._deeds.add(e);t!==void 0&&k(o(t))}async _export(){let{_listPlace:e}=this;await this._deeds.export(this._questionOf(e),T(e.filter))}_back(){k(this._listPlace)}_go(e){k(e.detail.place)}_ranged(e){this._list.store.want(e.detail.first,e.detail.end)}_picked(e){this._selection.store.set(e.detail.ids,e.detail.isWanted)}_selectAll(){this._selection.store.all()}_selectNone(){this._selection.store.clear()}async _bulk(e){this._question&&await this._deeds.bulk(e.detail.deed,this._list.store,this._selection.state,this._question)&&this._selection.store.clear()}_show(e){k(re(new URLSearchParams(e.detail.query)))}async _saveViews(e){await this._deeds.attempt(()=>this._views.store.save(e.detail.views))}};h([S({attribute:!1})],$.prototype,`place`,void 0),h([S({attribute:!1})],$.prototype,`fleet`,void 0),h([S()],$.prototype,`language`,void 0),h([S({type:Boolean})],$.prototype,`narrow`,void 0),h([S({type:Boolean})],$.prototype,`admin`,void 0),h([S({type:Boolean})],$.prototype,`business`,void 0),h([_e({context:me}),S({attribute:!1})],$.prototype,`api`,void 0),h([_e({context:pe}),S({attribute:!1})],$.prototype,`connection`,void 0),$=h([u(`printernizer-jobs-view`)],$);export{$ as PrinternizerJobsView};